package org.zexus.interpreter.code;

import java.util.Map;

/**
 * What is paid of a function by those that call it.
 *
 * @param own what callers of this function have paid of it when it starts; 0 for none
 * @param calls what it pays of the functions that it calls, by the place of the call
 */
public record Prepayments(int own, Map<Integer, Called> calls) {

    /**
     * What is paid of a function called.
     *
     * @param gas what it surely costs
     * @param isQuiet whether it charges nothing itself, and runs no other code, so that the meter need not know of what
     * its caller has used
     */
    public record Called(int gas, boolean isQuiet) {}

    /** The same for other calls. */
    public Prepayments withCalls(Map<Integer, Called> others) {
        return new Prepayments(own, others);
    }
}
