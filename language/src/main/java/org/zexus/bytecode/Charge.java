package org.zexus.bytecode;

/**
 * An instruction that gas is charged for. Code that was made from other code is charged for the instructions of that.
 *
 * @param multiplicity how many arguments, elements, pairs or values it works on
 * @param amount what it charges on top of its own gas: the operand of {@code GAS_CHARGE}, otherwise 0
 */
public record Charge(Opcode opcode, int multiplicity, int amount) {

    /** The charge for an instruction of a function. */
    static Charge of(Bytecode function, Instruction instruction) {
        int amount = instruction.opcode() == Opcode.GAS_CHARGE ? instruction.operand(0) : 0;
        int multiplicity = instruction.form().multiplicity(instruction, function.constants());
        return new Charge(instruction.opcode(), multiplicity, amount);
    }
}
