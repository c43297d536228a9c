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
            return target;
        }

        /** Lets it go on somewhere else. */
        public void setTarget(Item newTarget) {
            target = newTarget;
        }

        /** The instructions that it stands for, which its execution is charged for. */
        public List<Charge> charges() {
            return charges;
        }
    }

    private record EditedHandler(Item start, Item end, Item target, int stackDepth, Handler.Delivery delivery) {}

    private record EditedMark(Item item, Position position) {}

    private final Bytecode original;
    private final List<Item> items = new ArrayList<>();
    private final Item end = new Item(null, Position.UNKNOWN);
    private final List<Object> constants;
    private final List<EditedHandler> handlers = new ArrayList<>();
    private final List<EditedMark> marks = new ArrayList<>();

    /** The code of a verified function. */
    public EditableCode(Bytecode function) {
        original = function;
        constants = new ArrayList<>(function.constants());
        for (int i = 0; i < function.instructions().size(); i++) {
            var item = new Item(function.instruction(i), function.positions().at(i));
            item.charges.addAll(function.charges(i));
            items.add(item);
        }
        for (Item item : items) {
            int target = item.instruction.target();
            item.target = target < 0 ? null : at(target);
        }
        for (Handler handler : function.handlers()) {
            handlers.add(new EditedHandler(at(handler.start()), at(handler.end()), at(handler.target()),
                    handler.stackDepth(), handler.delivery()));
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
        for (int i = 0; i < constants.size(); i++) {
            Object known = constants.get(i);
            boolean same = known == null ? value == null
                    : value != null && known.getClass() == value.getClass() && known.equals(value);
            if (same) {
                return i;
            }
        }
        constants.add(value);
        return constants.size() - 1;
    }

    /** How many jumps, handlers and marks lead to each instruction. */
    public Map<Item, Integer> references() {
        var counts = new IdentityHashMap<Item, Integer>();
        for (Item item : items) {
            if (item.target != null) {
                counts.merge(item.target, 1, Integer::sum);
            }
        }
        for (EditedHandler handler : handlers) {
            counts.merge(handler.start, 1, Integer::sum);
            counts.merge(handler.end, 1, Integer::sum);
            counts.merge(handler.target, 1, Integer::sum);
        }
        return counts;
    }

    /** The targets of the handlers in the table that guard anything. */
    public List<Item> handlerTargets() {
        return handlers.stream().filter(handler -> handler.start != handler.end).map(EditedHandler::target).toList();
    }

    /** A new instruction in the place of an old one, for which it is charged. */
    public void replace(Item item, Opcode opcode, int... operands) {
        item.instruction = Instruction.of(opcode, operands);
        item.target = null;
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
        Item next = index < items.size() ? items.get(index) : end;
        for (Item item : items) {
            if (item.target == removed) {
                item.target = next;
            }
        }
        handlers.replaceAll(handler -> new EditedHandler(moved(handler.start, removed, next),
                moved(handler.end, removed, next), moved(handler.target, removed, next), handler.stackDepth,
                handler.delivery));
        marks.replaceAll(mark -> new EditedMark(moved(mark.item, removed, next), mark.position));
    }

    private static Item moved(Item item, Item removed, Item next) {
        return item == removed ? next : item;
    }

    /** Replaces all instructions; jumps, handlers and marks lead to those that begin what the old ones became. */
    void replaceAll(List<Item> newItems, Map<Item, Item> firstOfOld) {
        for (Item item : newItems) {
            if (item.target != null) {
                item.target = firstOfOld.get(item.target);
            }
        }
        handlers.replaceAll(handler -> new EditedHandler(firstOfOld.get(handler.start), firstOfOld.get(handler.end),
                firstOfOld.get(handler.target), handler.stackDepth, handler.delivery));
        marks.replaceAll(mark -> new EditedMark(firstOfOld.get(mark.item), mark.position));
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
            code.add(item.target == null ? item.instruction : withTarget(item.instruction, indexes.get(item.target)));
            positions.add(item.position);
            charges.add(List.copyOf(item.charges));
        }
        List<Handler> table = new ArrayList<>();
        for (EditedHandler handler : handlers) {
            table.add(new Handler(indexes.get(handler.start), indexes.get(handler.end), indexes.get(handler.target),
                    handler.stackDepth, handler.delivery));
        }
        List<StatementMark> statements = new ArrayList<>();
        marks.forEach(mark -> statements.add(new StatementMark(indexes.get(mark.item), mark.position)));
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
