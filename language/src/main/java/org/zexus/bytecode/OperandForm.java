package org.zexus.bytecode;

import java.util.List;

/**
 * One of the ways to write the operands of an opcode, with its effect on the operand stack.
 *
 * <p>
 * The effect is written {@code "before -> after"} with the top of the stack on the right: {@code
 * "a b -> r"}. A word that ends in {@code ...} stands for <i>n</i> entries, a word {@code k:v...} for <i>n</i> pairs,
 * where <i>n</i> is the {@linkplain #multiplicity multiplicity} of the instruction. A word that ends in {@code ?} marks
 * an instruction that does nothing to an empty stack.
 */
public final class OperandForm {
    private final List<OperandKind> kinds;
    private final String effect;
    private final int pops;
    private final int popsEach;
    private final int pushes;
    private final int pushesEach;
    private final boolean lenient;
    private final int multiplier;

    private OperandForm(String effect, List<OperandKind> kinds) {
        this.kinds = kinds;
        this.effect = effect;
        int arrow = effect.indexOf("->");
        String before = effect.substring(0, arrow);
        String after = effect.substring(arrow + 2);
        this.pops = count(before, false);
        this.popsEach = count(before, true);
        this.pushes = count(after, false);
        this.pushesEach = count(after, true);
        this.lenient = before.contains("?");
        this.multiplier = multiplierOf(kinds);
    }

    /**
     * A form.
     *
     * @param effect the effect on the stack in the notation of this class
     * @param kinds the operands in order
     */
    static OperandForm stack(String effect, OperandKind... kinds) {
        return new OperandForm(effect, List.of(kinds));
    }

    private static int count(String side, boolean repeated) {
        int entries = 0;
        for (String word : side.trim().split(" +")) {
            if (!word.isEmpty() && word.endsWith("...") == repeated) {
                entries += word.split(":").length;
            }
        }
        return entries;
    }

    private static int multiplierOf(List<OperandKind> kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            switch (kinds.get(i)) {
                case COUNT, SHAPE, TYPE, ENUM -> {
                    return i;
                }
                default -> {}
            }
        }
        return -1;
    }

    /** The operands in order. */
    public List<OperandKind> kinds() {
        return kinds;
    }

    /** The effect on the operand stack in the notation of this class. */
    public String effect() {
        return effect;
    }

    /**
     * Whether the instruction leaves an empty operand stack as it is instead of failing: {@code
     * POP}, {@code DUP}, {@code AWAIT}, {@code RETURN} and {@code EMIT_EVENT}.
     */
    public boolean toleratesEmptyStack() {
        return lenient;
    }

    /**
     * The number of operand stack entries taken.
     *
     * @param multiplicity the multiplicity of the instruction
     */
    public long pops(int multiplicity) {
        return pops + (long) popsEach * multiplicity;
    }

    /**
     * The number of operand stack entries left in place of those taken.
     *
     * @param multiplicity the multiplicity of the instruction
     */
    public long pushes(int multiplicity) {
        return pushes + (long) pushesEach * multiplicity;
    }

    /**
     * How many arguments, elements, pairs, members or values an instruction of this form works on: its {@code COUNT}
     * operand, or what the call shape, type or enum it names asks for; 0 if the form has none of these.
     *
     * @param instruction an instruction of this form
     * @param constants the constant pool the instruction refers to
     * @throws IndexOutOfBoundsException if the constant does not exist
     * @throws ClassCastException if the constant is of another type than the operand kind says
     */
    public int multiplicity(Instruction instruction, List<Object> constants) {
        if (multiplier < 0) {
            return 0;
        }
        int operand = instruction.operand(multiplier);
        return switch (kinds.get(multiplier)) {
            case SHAPE -> ((CallShape) constants.get(operand)).arguments().size();
            case TYPE -> ((TypeDeclaration) constants.get(operand)).operandCount();
            case ENUM -> ((EnumDeclaration) constants.get(operand)).valueCount();
            default -> operand;
        };
    }

    @Override
    public String toString() {
        return kinds + " " + effect;
    }
}
