package org.zexus.bytecode.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Charge;
import org.zexus.bytecode.FunctionHeader;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandForm;
import org.zexus.bytecode.OperandKind;
import org.zexus.bytecode.Position;
import org.zexus.bytecode.PositionTable;
import org.zexus.bytecode.StatementMark;

/**
 * The code of one function taken apart: instructions refer to each other instead of to indexes, so that some can be
 * removed, replaced and added. Each is charged for the instructions it stands for, so that changed code costs the gas
 * of the code it was made from.
 */
public final class EditableCode {

    /** One instruction, or the end of the code. */
    public static final class Item {
        private Instruction instruction;
        private Item target;
        /** How many jumps and borders of handlers lead here. */
        private int references;
        /** Once it is removed: what leads here leads there. */
        private Item successor;
        private final List<Charge> charges = new ArrayList<>();
        private final Position position;

        private Item(Instruction instruction, Position position) {
            this.instruction = instruction;
            this.position = position;
        }

        /** The opcode; null for the end. */
        public Opcode opcode() {
            return instruction == null ? null : instruction.opcode();
        }

        /** The instruction; the operand for its target means nothing. */
        public Instruction instruction() {
            return instruction;
        }

        /** An operand that is no target. */
        public int operand(int index) {
            return instruction.operand(index);
        }

        /** Where it may go on besides behind it, or null. */
        public Item target() {
            if (target != null) {
                target = target.present();
            }
            return target;
        }

        /** Lets it go on somewhere else. */
        public void setTarget(Item newTarget) {
            if (target != null) {
                target().references--;
            }
            target = newTarget;
            if (newTarget != null) {
                newTarget.references++;
            }
        }

        /** How many jumps, and starts, ends and targets of handlers lead to it. */
        public int references() {
            return references;
        }

        /** This instruction, or what is in its place since it was removed. */
        private Item present() {
            Item present = this;
            while (present.successor != null) {
                present = present.successor;
            }
            for (Item each = this; each != present;) {
                Item next = each.successor;
                each.successor = present;
                each = next;
            }
            return present;
        }

        /** The instructions that it stands for, which its execution is charged for. */
        public List<Charge> charges() {
            return charges;
        }
    }

    private record EditedHandler(Item start, Item end, Item target, int stackDepth, Handler.Delivery delivery) {
        List<Item> references() {
            return List.of(start, end, target);
        }
    }

    private record EditedMark(Item item, Position position) {}

    /** Constants of one type that are equal are one. */
    private record ConstantKey(Class<?> type, Object value) {
        static ConstantKey of(Object value) {
            return new ConstantKey(value == null ? Void.class : value.getClass(), value);
        }
    }

    private final Bytecode original;
    private final List<Item> items = new ArrayList<>();
    private final Item end = new Item(null, Position.UNKNOWN);
    private final List<Object> constants;
    private final Map<ConstantKey, Integer> constantIndexes = new HashMap<>();
    private final List<EditedHandler> handlers = new ArrayList<>();
    private final List<EditedMark> marks = new ArrayList<>();

    /** The code of a verified function. */
    public EditableCode(Bytecode function) {
        original = function;
        constants = new ArrayList<>(function.constants());
        for (int i = 0; i < constants.size(); i++) {
            constantIndexes.putIfAbsent(ConstantKey.of(constants.get(i)), i);
        }
        for (int i = 0; i < function.instructions().size(); i++) {
            var item = new Item(function.instruction(i), function.positions().at(i));
            item.charges.addAll(function.charges(i));
            items.add(item);
        }
        for (Item item : items) {
            int target = item.instruction.target();
            item.setTarget(target < 0 ? null : at(target));
        }
        for (Handler handler : function.handlers()) {
            var edited = new EditedHandler(at(handler.start()), at(handler.end()), at(handler.target()),
                    handler.stackDepth(), handler.delivery());
            edited.references().forEach(item -> item.references++);
            handlers.add(edited);
        }
        for (StatementMark mark : function.statements()) {
            marks.add(new EditedMark(at(mark.instruction()), mark.position()));
        }
    }

    private Item at(int index) {
        return index == items.size() ? end : items.get(index);
    }

    /** The instructions; not to be changed. */
    public List<Item> items() {
        return items;
    }

    /** What stands behind the last instruction. */
    public Item end() {
        return end;
    }

    /** The constant at an index. */
    public Object constant(int index) {
        return constants.get(index);
    }

    /** Replaces the constant at an index. */
    public void setConstant(int index, Object value) {
        constants.set(index, value);
    }

    /** The index of a new constant without parts. */
    public int addConstant(Object value) {
        return constantIndexes.computeIfAbsent(ConstantKey.of(value), _ -> {
            constants.add(value);
            return constants.size() - 1;
        });
    }

    /** The targets of the handlers in the table that guard anything. */
    public List<Item> handlerTargets() {
        return handlers.stream()
                .filter(handler -> handler.start.present() != handler.end.present())
                .map(handler -> handler.target.present())
                .toList();
    }

    /** A new instruction in the place of an old one, for which it is charged. */
    public void replace(Item item, Opcode opcode, int... operands) {
        item.instruction = Instruction.of(opcode, operands);
        item.setTarget(null);
    }

    /** Adds an instruction without charge in front of an index; what leads to the one there still leads to it. */
    public Item insert(int index, Position position, Opcode opcode, int... operands) {
        var item = new Item(Instruction.of(opcode, operands), position);
        items.add(index, item);
        return item;
    }

    /** Removes an instruction, for which the one behind it is charged first. */
    public void removeIntoNext(int index) {
        items.get(index + 1).charges.addAll(0, items.get(index).charges);
        remove(index);
    }

    /** Removes an instruction, for which the one before it is charged last. */
    public void removeIntoPrevious(int index) {
        items.get(index - 1).charges.addAll(items.get(index).charges);
        remove(index);
    }

    /** Removes an instruction, for which nothing is charged; what led to it leads to the one behind it. */
    public void remove(int index) {
        Item removed = items.remove(index);
        removed.setTarget(null);
        removed.successor = index < items.size() ? items.get(index) : end;
        removed.successor.references += removed.references;
    }

    /** Replaces all instructions; jumps, handlers and marks lead to those that begin what the old ones became. */
    void replaceAll(List<Item> newItems, Map<Item, Item> firstOfOld) {
        for (Item item : newItems) {
            if (item.target != null) {
                item.setTarget(firstOfOld.get(item.target()));
            }
        }
        handlers.replaceAll(handler -> {
            handler.references().forEach(item -> item.present().references--);
            var moved = new EditedHandler(firstOfOld.get(handler.start.present()),
                    firstOfOld.get(handler.end.present()), firstOfOld.get(handler.target.present()),
                    handler.stackDepth, handler.delivery);
            moved.references().forEach(item -> item.references++);
            return moved;
        });
        marks.replaceAll(mark -> new EditedMark(firstOfOld.get(mark.item.present()), mark.position));
        items.clear();
        items.addAll(newItems);
    }

    /** A new instruction that is not in the code yet. */
    static Item item(Position position, Opcode opcode, int... operands) {
        return new Item(Instruction.of(opcode, operands), position);
    }

    /** The position of an instruction in the source. */
    public static Position position(Item item) {
        return item.position;
    }

    /** The function with the code as it is now; {@code facts} are added to what is known of its origin. */
    public Bytecode toBytecode(Map<String, Object> facts) {
        var indexes = new IdentityHashMap<Item, Integer>();
        for (int i = 0; i < items.size(); i++) {
            indexes.put(items.get(i), i);
        }
        indexes.put(end, items.size());
        List<Instruction> code = new ArrayList<>(items.size());
        List<Position> positions = new ArrayList<>(items.size());
        List<List<Charge>> charges = new ArrayList<>(items.size());
        for (Item item : items) {
            code.add(item.target == null ? item.instruction : withTarget(item.instruction, indexes.get(item.target())));
            positions.add(item.position);
            charges.add(List.copyOf(item.charges));
        }
        List<Handler> table = new ArrayList<>();
        for (EditedHandler handler : handlers) {
            table.add(new Handler(indexes.get(handler.start.present()), indexes.get(handler.end.present()),
                    indexes.get(handler.target.present()), handler.stackDepth, handler.delivery));
        }
        List<StatementMark> statements = new ArrayList<>();
        marks.forEach(mark -> statements.add(new StatementMark(indexes.get(mark.item.present()), mark.position)));
        return new Bytecode(header(facts), code, constants, table, PositionTable.of(positions), statements)
                .withCharges(charges);
    }

    private FunctionHeader header(Map<String, Object> facts) {
        FunctionHeader header = original.header();
        var metadata = new HashMap<>(header.metadata());
        metadata.putAll(facts);
        return new FunctionHeader(header.name(), header.kind(), header.flags(), header.parameters(),
                header.localNames(), header.captures(), header.declaredNames(), header.exports(), header.position(),
                metadata);
    }

    private static Instruction withTarget(Instruction instruction, int target) {
        OperandForm form = instruction.form();
        int[] operands = new int[instruction.operandCount()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = form.kinds().get(i) == OperandKind.TARGET ? target : instruction.operand(i);
        }
        return Instruction.of(instruction.opcode(), operands);
    }
}
