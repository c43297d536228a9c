package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A code buffer: instructions, constants, labels, positions. {@link BytecodeBuilder} adds a method per opcode and the
 * facts about the function.
 *
 * <p>
 * Every {@code emit} method returns the index of the instruction it wrote.
 */
public abstract sealed class CodeEmitter permits CoreEmitter {
    private record ConstantKey(Class<?> type, Object value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof ConstantKey key && type == key.type && Objects.equals(value, key.value);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(value);
        }
    }

    private record PendingTarget(int instruction, int operand, Label label) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Object> constants = new ArrayList<>();
    private final Map<ConstantKey, Integer> constantIndexes = new HashMap<>();
    private final Map<String, Label> namedLabels = new HashMap<>();
    private final List<PendingTarget> pendingTargets = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<StatementMark> statements = new ArrayList<>();
    private Position currentPosition = Position.UNKNOWN;

    CodeEmitter() {}

    /**
     * Appends an instruction.
     *
     * @param opcode the opcode
     * @param operands its operands
     * @throws IllegalArgumentException if the opcode has no form with this many operands
     */
    public final int emit(Opcode opcode, int... operands) {
        requireForm(opcode, operands.length);
        return append(Instruction.of(opcode, operands));
    }

    /**
     * Appends an instruction given by its mnemonic.
     *
     * @throws IllegalArgumentException if there is no such opcode, or no form with this many operands
     */
    public final int emit(String mnemonic, int... operands) {
        return emit(opcode(mnemonic), operands);
    }

    /**
     * Appends an instruction that goes on at a label; the label's index is the last operand.
     *
     * @param opcode an opcode whose last operand is a target
     * @param label a label of this builder, marked now or later
     * @param leading the operands before the target
     */
    public final int emitJump(Opcode opcode, Label label, int... leading) {
        requireOwn(label);
        int[] operands = Arrays.copyOf(leading, leading.length + 1);
        OperandForm form = requireForm(opcode, operands.length);
        if (form.kinds().getLast() != OperandKind.TARGET) {
            throw new IllegalArgumentException(opcode + " has no target");
        }
        int index = append(Instruction.of(opcode, operands));
        pendingTargets.add(new PendingTarget(index, leading.length, label));
        return index;
    }

    /**
     * Replaces an instruction that was emitted before, for example to fill in an operand. A label it referred to is
     * forgotten.
     *
     * @param index the instruction's index
     * @throws IndexOutOfBoundsException if there is no such instruction
     */
    public final void patch(int index, Opcode opcode, int... operands) {
        requireForm(opcode, operands.length);
        instructions.set(index, Instruction.of(opcode, operands));
        pendingTargets.removeIf(pending -> pending.instruction() == index);
        changed();
    }

    /** The index the next instruction will get. */
    public final int nextIndex() {
        return instructions.size();
    }

    /** The instruction at an index. Targets that refer to labels are filled in at the end. */
    public final Instruction instruction(int index) {
        return instructions.get(index);
    }

    /** A new label, to be marked once. */
    public final Label newLabel() {
        return new Label(this, "L" + nextIndex());
    }

    /** The label of that name; made when it is first asked for. */
    public final Label label(String name) {
        return namedLabels.computeIfAbsent(name, key -> new Label(this, key));
    }

    /**
     * Binds a label to the index of the next instruction.
     *
     * @throws IllegalStateException if it is marked already
     */
    public final void mark(Label label) {
        requireOwn(label);
        label.mark(nextIndex());
        changed();
    }

    /** Binds the label of that name to the index of the next instruction. */
    public final void markLabel(String name) {
        mark(label(name));
    }

    /** As {@link #markLabel}. */
    public final void emitLabel(String name) {
        markLabel(name);
    }

    /**
     * Adds a constant to the pool. A scalar or call shape that is there already, with the same type and value, is used
     * again.
     *
     * @param value null, a boolean, an integral number, a {@code float} or {@code double}, a string, a list, map or set
     * of these, a {@link Bytecode}, {@link CallShape}, {@link TypeDeclaration} or {@link EnumDeclaration}
     * @return the constant's index
     * @throws IllegalArgumentException if the value cannot be a constant
     */
    public final int addConstant(Object value) {
        Object frozen = ConstantValues.freeze(value);
        if (!ConstantValues.isScalar(frozen) && !(frozen instanceof CallShape)) {
            return appendConstant(frozen);
        }
        var key = new ConstantKey(frozen == null ? Void.class : frozen.getClass(), frozen);
        return constantIndexes.computeIfAbsent(key, _ -> appendConstant(frozen));
    }

    /** The source position of the instructions emitted from now on. */
    public final void setPosition(Position position) {
        currentPosition = Objects.requireNonNull(position, "position");
    }

    /** The source position instructions get at present. */
    public final Position position() {
        return currentPosition;
    }

    /** The line of the instructions emitted from now on, for code without source offsets. */
    public final void setLine(int line) {
        setPosition(Position.ofLine(line, 0));
    }

    /** Marks the next instruction as the first of a statement. */
    public final void markStatement(Position position) {
        statements.add(new StatementMark(nextIndex(), position));
        changed();
    }

    /** Called whenever something was added or replaced. */
    abstract void changed();

    /** Fills in the indexes of the labels that instructions refer to; the instructions. */
    final List<Instruction> resolveTargets() {
        for (PendingTarget pending : pendingTargets) {
            Instruction jump = instructions.get(pending.instruction());
            int[] operands = new int[jump.operandCount()];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = jump.operand(i);
            }
            operands[pending.operand()] = pending.label().index();
            instructions.set(pending.instruction(), Instruction.of(jump.opcode(), operands));
        }
        pendingTargets.clear();
        return instructions;
    }

    final List<Object> constants() {
        return constants;
    }

    final PositionTable positionTable() {
        return PositionTable.of(positions);
    }

    final List<StatementMark> statements() {
        return statements;
    }

    final void requireOwn(Label label) {
        if (!label.belongsTo(this)) {
            throw new IllegalArgumentException("label '" + label + "' of another builder");
        }
    }

    static Opcode opcode(String mnemonic) {
        return Opcode.byName(mnemonic)
                .orElseThrow(
                        () -> new IllegalArgumentException("Unknown opcode '" + mnemonic + "'"));
    }

    private static OperandForm requireForm(Opcode opcode, int operands) {
        OperandForm form = opcode.form(operands);
        if (form == null) {
            throw new IllegalArgumentException(opcode + " does not take " + operands + " operands");
        }
        return form;
    }

    private int append(Instruction instruction) {
        int index = instructions.size();
        instructions.add(instruction);
        positions.add(currentPosition);
        changed();
        return index;
    }

    private int appendConstant(Object frozen) {
        constants.add(frozen);
        changed();
        return constants.size() - 1;
    }
}
