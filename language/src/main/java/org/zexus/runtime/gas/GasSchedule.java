package org.zexus.runtime.gas;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandForm;

/** What the instructions cost. */
public final class GasSchedule {

    /** The costs of the opcode table. */
    public static final GasSchedule TABLE = new GasSchedule(0, 1);

    /** A flat cost, or 0 for the costs of the table. */
    private final long flat;
    private final double factor;

    private GasSchedule(long flat, double factor) {
        this.flat = flat;
        this.factor = factor;
    }

    /** The same cost for every instruction. */
    public static GasSchedule flat(long cost) {
        return new GasSchedule(Math.max(1, cost), 1);
    }

    /**
     * The costs of the table, each multiplied and rounded up.
     *
     * @param factor from 0.01 to 1
     */
    public static GasSchedule discounted(double factor) {
        return new GasSchedule(0, Math.clamp(factor, 0.01, 1));
    }

    /** The gas of one execution of an instruction. */
    public long cost(Bytecode function, int index) {
        Instruction instruction = function.instruction(index);
        long charged = instruction.opcode() == Opcode.GAS_CHARGE ? instruction.operand(0) : 0;
        if (flat > 0) {
            return flat + charged;
        }
        OperandForm form = instruction.form();
        long cost = instruction.opcode().gas(form.multiplicity(instruction, function.constants()));
        return (factor == 1 ? cost : (long) Math.ceil(cost * factor)) + charged;
    }
}
