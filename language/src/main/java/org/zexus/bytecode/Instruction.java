package org.zexus.bytecode;

import java.util.Arrays;
import java.util.Objects;

/**
 * One instruction: an opcode and up to {@value #MAX_OPERANDS} operands. What the operands denote is told by the
 * {@linkplain #form() form}, which is chosen by their number.
 */
public final class Instruction {
    /** The largest number of operands of any opcode. */
    public static final int MAX_OPERANDS = 4;

    private static final int[] NONE = {};

    private final Opcode opcode;
    private final int[] operands;

    private Instruction(Opcode opcode, int[] operands) {
        this.opcode = opcode;
        this.operands = operands;
    }

    /**
     * An instruction. Nothing is checked but the number of operands; {@link Verifier} checks the rest.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_OPERANDS} operands
     */
    public static Instruction of(Opcode opcode, int... operands) {
        Objects.requireNonNull(opcode, "opcode");
        if (operands.length > MAX_OPERANDS) {
            throw new IllegalArgumentException(
                    opcode + " with " + operands.length + " operands; at most " + MAX_OPERANDS);
        }
        return new Instruction(opcode, operands.length == 0 ? NONE : operands.clone());
    }

    /** The opcode. */
    public Opcode opcode() {
        return opcode;
    }

    /** The number of operands. */
    public int operandCount() {
        return operands.length;
    }

    /**
     * An operand.
     *
     * @param index from 0
     * @throws IndexOutOfBoundsException if the instruction has no such operand
     */
    public int operand(int index) {
        return operands[index];
    }

    /** The form of the opcode with this many operands, or null if the opcode has none. */
    public OperandForm form() {
        return opcode.form(operands.length);
    }

    /**
     * The operand of kind {@link OperandKind#TARGET}, or -1 if the instruction has none.
     */
    public int target() {
        OperandForm form = form();
        int index = form == null ? -1 : form.kinds().indexOf(OperandKind.TARGET);
        return index < 0 ? -1 : operands[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instruction that
                && opcode == that.opcode
                && Arrays.equals(operands, that.operands);
    }

    @Override
    public int hashCode() {
        return 31 * opcode.number() + Arrays.hashCode(operands);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(opcode.name());
        for (int i = 0; i < operands.length; i++) {
            text.append(i == 0 ? " " : ", ").append(operands[i]);
        }
        return text.toString();
    }
}
