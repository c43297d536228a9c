package org.zexus.interpreter.code;

/**
 * Where an instruction that charges gas has its operands: three for gas, the same three for instructions, two about
 * calls.
 */
public final class GasWords {

    /** What it takes: gas; a negative number where it gives back what was taken ahead. */
    public static final int GAS = 1;

    /** What stands for gas that does not fit into a word. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /**
     * What must be left then, for runs that follow and do not check themselves: gas. Behind the call of a quiet
     * function it is the negative of what is taken where a check before has covered that.
     */
    public static final int GAS_NEEDED = 2;

    /** What has been taken for runs that follow when its own run is over: gas. */
    public static final int GAS_AHEAD = 3;

    /** What it takes: number of instructions. */
    public static final int OPERATIONS = 4;

    /** What must be left then: number of instructions. */
    public static final int OPERATIONS_NEEDED = 5;

    /** What has been taken for runs that follow: number of instructions. */
    public static final int OPERATIONS_AHEAD = 6;

    /** What of the gas taken ahead is an advance, because a call is in between. */
    public static final int GAS_ADVANCE = 7;

    /** What its own run pays of the function that it calls at its end. */
    public static final int GAS_PREPAID = 8;

    static final String LAYOUT = "iiiiiiii";

    private GasWords() {}

    /** Whether an instruction that charges tells the meter. */
    public static boolean tellsMeter(int op) {
        return op == Op.GAS || op == Op.GAS_COVERED || op == Op.GAS_RESUMED;
    }
}
