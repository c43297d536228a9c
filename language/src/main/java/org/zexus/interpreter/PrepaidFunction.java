package org.zexus.interpreter;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.RootCallTarget;
import java.util.BitSet;

/** A function for callers that pay the gas that it surely costs, before they call it. */
final class PrepaidFunction {

    private final int gas;
    private final BitSet runsOtherCode;
    private final Assumption isQuiet = Assumption.create("quiet");
    private final RootCallTarget target;

    /**
     * The function.
     *
     * @param root its root node for other callers
     * @param gas what callers pay
     * @param runsOtherCode the numbers of its runs that have been found to run other code
     */
    PrepaidFunction(FunctionRootNode root, int gas, BitSet runsOtherCode) {
        this.gas = gas;
        this.runsOtherCode = runsOtherCode;
        this.target = new PrepaidRootNode(root.function(), root.code(), this).getCallTarget();
    }

    /** What callers pay. */
    int gas() {
        return gas;
    }

    /** The numbers of the runs that had been found to run other code when this was made. */
    BitSet runsOtherCode() {
        return runsOtherCode;
    }

    /**
     * Valid as long as the function charges nothing itself, because callers have paid all, and runs no other code: then
     * callers need not have told the meter what they have used.
     */
    Assumption isQuiet() {
        return isQuiet;
    }

    /** The code to call instead of the function's own, with the same arguments. */
    RootCallTarget target() {
        return target;
    }
}
