package org.zexus.bytecode.transform;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Charge;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OpcodeGroup;
import org.zexus.bytecode.Position;
import org.zexus.bytecode.VerifiedCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/**
 * The conversion of one function. While it goes through a straight run, it knows for each entry of the operand stack
 * whether it is in a register, a constant that is loaded where it is needed, or on the real stack. Those on the real
 * stack are below all others.
 */
final class RegisterAllocation {
    /** An entry that is on the real stack. */
    private static final int STACKED = -1;
    /** Constants are the numbers below, that of constant 0 first. */
    private static final int FIRST_CONSTANT = -2;

    private final EditableCode code;
    private final VerifiedCode verified;
    private final BitSet leaders;
    private final int[] uses;
    private final List<Integer> entries = new ArrayList<>();
    private final List<Item> out = new ArrayList<>();
    private final Map<Item, Item> firstOfOld = new IdentityHashMap<>();
    /** The instructions that became none, which the next one is charged for. */
    private final List<Charge> pendingCharges = new ArrayList<>();
    private Item current;
    private int currentIndex;
    private int conversions;
    private int skipped;

    RegisterAllocation(EditableCode code, VerifiedCode verified, int registers) {
        this.code = code;
        this.verified = verified;
        this.uses = new int[registers];
        this.leaders = verified.leaders();
        for (Handler handler : verified.bytecode().handlers()) {
            leaders.set(handler.start());
            leaders.set(handler.end());
            leaders.set(handler.target());
        }
    }

    /** The number of operations in registers. */
    int conversions() {
        return conversions;
    }

    /** The number of instructions left on the stack. */
    int skipped() {
        return skipped;
    }

    void convert() {
        List<Item> items = List.copyOf(code.items());
        for (int i = 0; i < items.size(); i++) {
            current = items.get(i);
            currentIndex = i;
            if (leaders.get(i)) {
                endRun();
                startRun(i);
            }
            int before = out.size();
            pendingCharges.addAll(current.charges());
            if (verified.isReachable(i)) {
                instruction(i, items);
            } else {
                plain(current.instruction());
            }
            if (out.size() == before && (i + 1 == items.size() || leaders.get(i + 1))) {
                endRun();
            }
            noteFirst(current, before);
        }
        endRun();
        firstOfOld.put(code.end(), code.end());
        resolveFirsts(items);
        code.replaceAll(out, firstOfOld);
    }

    private void noteFirst(Item item, int before) {
        if (before < out.size()) {
            firstOfOld.put(item, out.get(before));
        }
    }

    /** An instruction that became none leads to what the next one became. */
    private void resolveFirsts(List<Item> items) {
        Item next = code.end();
        for (Item item : items.reversed()) {
            next = firstOfOld.getOrDefault(item, next);
            firstOfOld.put(item, next);
        }
    }

    private void startRun(int index) {
        entries.clear();
        for (int depth = Math.max(0, verified.depth(index)); depth > 0; depth--) {
            entries.add(STACKED);
        }
    }

    /** Brings everything to the real stack; what nothing is charged for gets an instruction of its own. */
    private void endRun() {
        flush();
        if (!pendingCharges.isEmpty()) {
            emit(Opcode.NOP);
        }
    }

    private void instruction(int index, List<Item> items) {
        Instruction instruction = current.instruction();
        switch (instruction.opcode()) {
            case LOAD_CONST -> loadConstant(instruction.operand(0));
            case LOAD_NAME -> load(Opcode.LOAD_VAR_REG, instruction.operand(0));
            case STORE_NAME -> store(instruction);
            case ADD, SUB, MUL, DIV, MOD, POW, EQ, NEQ, LT, GT, LTE, GTE, AND, OR -> {
                if (feedsJump(index, items)) {
                    plain(instruction);
                } else {
                    operate(instruction.opcode(), 2);
                }
            }
            case NEG, NOT -> {
                if (feedsJump(index, items)) {
                    plain(instruction);
                } else {
                    operate(instruction.opcode(), 1);
                }
            }
            case DUP -> duplicate(instruction);
            case POP -> drop(instruction);
            case AWAIT -> {
                flush();
                plain(instruction);
            }
            default -> plain(instruction);
        }
    }

    /** Whether a conditional jump takes the result; the two make one instruction when they are executed. */
    private boolean feedsJump(int index, List<Item> items) {
        if (index + 1 >= items.size() || leaders.get(index + 1)) {
            return false;
        }
        Opcode next = items.get(index + 1).opcode();
        return next == Opcode.JUMP_IF_FALSE || next == Opcode.JUMP_IF_TRUE;
    }

    private void loadConstant(int constant) {
        switch (code.constant(constant)) {
            case null -> entries.add(FIRST_CONSTANT - constant);
            case Number _ -> entries.add(FIRST_CONSTANT - constant);
            case String _ -> entries.add(FIRST_CONSTANT - constant);
            case Boolean _ -> entries.add(FIRST_CONSTANT - constant);
            default -> load(Opcode.LOAD_REG, constant);
        }
    }

    private static boolean isConstant(int entry) {
        return entry <= FIRST_CONSTANT;
    }

    private void load(Opcode opcode, int operand) {
        int register = claim();
        emit(opcode, register, operand);
        entries.add(register);
    }

    private void store(Instruction instruction) {
        int top = entries.getLast();
        if (top < 0) {
            plain(instruction);
            return;
        }
        entries.removeLast();
        release(top);
        emit(Opcode.STORE_REG, top, instruction.operand(0));
    }

    private void operate(Opcode opcode, int operands) {
        int[] sources = new int[operands];
        for (int i = operands - 1; i >= 0; i--) {
            sources[i] = take();
        }
        for (int source : sources) {
            release(source);
        }
        int destination = claim();
        Opcode inRegisters = Opcode.valueOf(opcode.name() + "_REG");
        if (operands == 1) {
            emit(inRegisters, destination, sources[0]);
        } else {
            emit(inRegisters, destination, sources[0], sources[1]);
        }
        entries.add(destination);
        conversions++;
    }

    /** Takes the top entry in a register, which stays claimed. */
    private int take() {
        int top = entries.removeLast();
        if (top >= 0) {
            return top;
        }
        int register = claim();
        if (isConstant(top)) {
            emit(Opcode.LOAD_REG, register, FIRST_CONSTANT - top);
        } else {
            emit(Opcode.POP_REG, register);
        }
        return register;
    }

    private void duplicate(Instruction instruction) {
        int top = entries.isEmpty() ? STACKED : entries.getLast();
        if (top == STACKED) {
            plain(instruction);
        } else {
            if (!isConstant(top)) {
                uses[top]++;
            }
            entries.add(top);
        }
    }

    private void drop(Instruction instruction) {
        int top = entries.isEmpty() ? STACKED : entries.getLast();
        if (top == STACKED) {
            plain(instruction);
        } else {
            entries.removeLast();
            if (!isConstant(top)) {
                release(top);
            }
        }
    }

    /**
     * An instruction on the stack: its operands go there, and everything below them if it leaves results or goes on
     * elsewhere.
     */
    private void plain(Instruction instruction) {
        boolean isReachable = verified.isReachable(currentIndex);
        boolean goesOn = isReachable && !instruction.opcode().endsBlock();
        int pops = isReachable ? Math.min(verified.pops(currentIndex), entries.size()) : 0;
        int after = goesOn ? verified.depth(currentIndex + 1) : 0;
        boolean needsAll = instruction.target() >= 0 || changesHandlers(instruction.opcode())
                || goesOn && after > entries.size() - pops;
        if (isReachable) {
            stack(needsAll ? entries.size() : pops);
        }
        emit(instruction).setTarget(current.target());
        if (instruction.opcode() != Opcode.NOP) {
            skipped++;
        }
        if (goesOn) {
            /* The operands are gone; then come the results, all on the real stack. */
            entries.subList(entries.size() - pops, entries.size()).clear();
            while (entries.size() < after) {
                entries.add(STACKED);
            }
        }
    }

    private static boolean changesHandlers(Opcode opcode) {
        return opcode == Opcode.SETUP_TRY || opcode == Opcode.POP_TRY || opcode.group() == OpcodeGroup.TASKS;
    }

    /** Brings the top entries to the real stack, in their order. */
    private void stack(int count) {
        for (int i = entries.size() - count; i < entries.size(); i++) {
            int entry = entries.get(i);
            if (isConstant(entry)) {
                emit(Opcode.LOAD_CONST, FIRST_CONSTANT - entry);
            } else if (entry != STACKED) {
                emit(Opcode.PUSH_REG, entry);
                release(entry);
            }
            entries.set(i, STACKED);
        }
    }

    private void flush() {
        stack(entries.size());
    }

    /** A register for a new value; if there is none, all values go to the stack first. */
    private int claim() {
        for (int register = 0; register < uses.length; register++) {
            if (uses[register] == 0) {
                uses[register] = 1;
                return register;
            }
        }
        flush();
        return claim();
    }

    private void release(int register) {
        uses[register]--;
    }

    private void emit(Opcode opcode, int... operands) {
        emit(Instruction.of(opcode, operands));
    }

    private Item emit(Instruction instruction) {
        Position position = current == null ? Position.UNKNOWN : EditableCode.position(current);
        int[] operands = new int[instruction.operandCount()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = instruction.operand(i);
        }
        Item item = EditableCode.item(position, instruction.opcode(), operands);
        item.charges().addAll(pendingCharges);
        pendingCharges.clear();
        out.add(item);
        return item;
    }
}
