package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Label;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Position;

/** The instructions of one function while they may still change. */
final class CodeBuffer {
    /**
     * An instruction.
     *
     * @param opcode the opcode
     * @param operands the operands; without the target of a jump, which is the last
     * @param target where a jump goes, or null
     * @param position the place in the source
     * @param statement the statement that starts here, or null
     */
    record Item(Opcode opcode, int[] operands, Target target, Position position, Position statement) {
        /** The same instruction with another opcode and target. */
        Item with(Opcode newOpcode, Target newTarget) {
            return new Item(newOpcode, operands, newTarget, position, statement);
        }
    }

    /** A range of instructions whose errors go to a target. */
    record Range(Target start, Target end, Target target, int stackDepth) {}

    private List<Item> items = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();

    int size() {
        return items.size();
    }

    Item get(int index) {
        return items.get(index);
    }

    void add(Item item) {
        items.add(item);
    }

    void set(int index, Item item) {
        items.set(index, item);
    }

    List<Range> ranges() {
        return ranges;
    }

    void addRange(Range range) {
        ranges.add(range);
    }

    /** Places a target before the next instruction. */
    void place(Target target) {
        target.place(size());
        targets.add(target);
    }

    /** Removes instructions; what pointed at a removed one points at the next that stays. */
    void retain(boolean[] kept) {
        int[] moved = new int[items.size() + 1];
        var remaining = new ArrayList<Item>(items.size());
        for (int i = 0; i < items.size(); i++) {
            moved[i] = remaining.size();
            if (kept[i]) {
                remaining.add(items.get(i));
            }
        }
        moved[items.size()] = remaining.size();
        items = remaining;
        targets.forEach(target -> target.place(moved[target.index()]));
    }

    /** The indexes of the instructions that jumps or handlers refer to. */
    BitSet placesReferredTo() {
        var places = new BitSet();
        for (Item item : items) {
            if (item.target() != null) {
                places.set(item.target().index());
            }
        }
        for (Range range : ranges) {
            places.set(range.start().index());
            places.set(range.end().index());
            places.set(range.target().index());
        }
        return places;
    }

    /** Writes the code into a builder. */
    void writeTo(BytecodeBuilder builder) {
        Map<Integer, Label> labels = new HashMap<>();
        placesReferredTo().stream().forEach(place -> labels.put(place, builder.newLabel()));
        for (int i = 0; i <= items.size(); i++) {
            Label label = labels.get(i);
            if (label != null) {
                builder.mark(label);
            }
            if (i < items.size()) {
                write(items.get(i), builder, labels);
            }
        }
        for (Range range : ranges) {
            if (range.start().index() < range.end().index()) {
                builder.addHandler(
                        labels.get(range.start().index()),
                        labels.get(range.end().index()),
                        labels.get(range.target().index()),
                        range.stackDepth());
            }
        }
    }

    private static void write(Item item, BytecodeBuilder builder, Map<Integer, Label> labels) {
        builder.setPosition(item.position());
        if (item.statement() != null) {
            builder.markStatement(item.statement());
        }
        if (item.target() == null) {
            builder.emit(item.opcode(), Arrays.copyOf(item.operands(), item.operands().length));
        } else {
            builder.emitJump(item.opcode(), labels.get(item.target().index()), item.operands());
        }
    }
}
