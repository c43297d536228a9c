package org.zexus.runtime.gas;

import org.zexus.bytecode.Charge;

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
    public long cost(Charge charge) {
        if (flat > 0) {
            return flat + charge.amount();
        }
        long cost = charge.opcode().gas(charge.multiplicity());
        return (factor == 1 ? cost : (long) Math.ceil(cost * factor)) + charge.amount();
    }
}
