package org.zexus.interpreter.code;

import java.util.Map;
import java.util.Set;

/**
 * What is paid of a function by those that call it, and by it of those that it calls.
 *
 * @param own what callers of this function have paid of it when it starts; 0 for none
 * @param calls what it pays of the functions that it calls, by the place of the call
 * @param local the places of calls that run no other code, because they call certain builtins
 */
public record Prepayments(int own, Map<Integer, Called> calls, Set<Integer> local) {

    /** Nothing is paid of what a function calls. */
    public static Prepayments of(int own) {
        return new Prepayments(own, Map.of(), Set.of());
    }

    /**
     * What is paid of a function called.
     *
     * @param gas what it surely costs
     * @param isQuiet whether it runs no other code but quiet functions, and checks nothing: its caller has to, and need
     * not have told the meter what it has used; the caller also takes on what the function has used besides
     * @param more the most that a quiet function can use besides
     */
    public record Called(int gas, boolean isQuiet, int more) {}

    /** The same for a function of which callers have paid something. */
    public Prepayments paid(int gas) {
        return new Prepayments(gas, calls, local);
    }

    /** The same for other calls. */
    public Prepayments with(Map<Integer, Called> otherCalls, Set<Integer> otherLocal) {
        return new Prepayments(own, otherCalls, otherLocal);
    }
}
