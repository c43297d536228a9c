package org.zexus.interpreter;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.RootCallTarget;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.builtin.BuiltinDescriptor;

/** A function for callers that pay the gas that it surely costs, before they call it. */
final class PrepaidFunction {

    private final Prepayments.Called start;
    private final BitSet runsOtherCode;
    private final Map<Integer, BuiltinDescriptor> localCalls;
    private final Map<Integer, QuietCallSite> quietCalls;
    private final Assumption isQuiet = Assumption.create("quiet");
    private final RootCallTarget target;
    private final FunctionTemplate function;

    /**
     * The function.
     *
     * @param root its root node for other callers
     * @param start what callers pay as long as nothing else is found out
     * @param runsOtherCode the numbers of its runs that have been found to run other code
     * @param localCalls the builtins that it calls without running other code, by the places of the calls
     * @param quietCalls its calls of quiet functions, by their places
     */
    PrepaidFunction(FunctionRootNode root, Prepayments.Called start, BitSet runsOtherCode,
            Map<Integer, BuiltinDescriptor> localCalls, Map<Integer, QuietCallSite> quietCalls) {
        this.localCalls = localCalls;
        this.quietCalls = quietCalls;
        this.function = root.function();
        this.start = start;
        this.runsOtherCode = runsOtherCode;
        if (!start.isQuiet()) {
            isQuiet.invalidate();
        }
        this.target = new PrepaidRootNode(root.function(), root.code(), this).getCallTarget();
    }

    /** What callers pay. */
    Prepayments.Called start() {
        return start;
    }

    /** Whether callers must not call it any more: it was quiet, and no longer is. */
    boolean isOutdated() {
        return start.isQuiet() && !isQuiet.isValid();
    }

    /** The numbers of the runs that had been found to run other code when this was made. */
    BitSet runsOtherCode() {
        return runsOtherCode;
    }

    /** The builtins that it called without running other code when this was made, by the places of the calls. */
    Map<Integer, BuiltinDescriptor> localCalls() {
        return localCalls;
    }

    /** Its calls of quiet functions, as they were when this was made, by their places. */
    Map<Integer, QuietCallSite> quietCalls() {
        return quietCalls;
    }

    /** What is paid as long as nothing else is found out. */
    Prepayments atStart() {
        var calls = new HashMap<Integer, Prepayments.Called>();
        quietCalls.forEach((place, call) -> calls.put(place, call.function().start()));
        return new Prepayments(start.gas(), calls, localCalls.keySet());
    }

    /** Valid as long as the function checks nothing, and tells the meter nothing, because callers do. */
    Assumption isQuiet() {
        return isQuiet;
    }

    /**
     * Whether it can be called with so many arguments, the receiver included: if it is quiet, with no more nor less.
     */
    boolean takes(int count) {
        int usual = function.bytecode().firstParameterSlot() + function.bytecode().parameters().size();
        return !start.isQuiet() || count == usual && !function.info().hasRest();
    }

    /**
     * The code to call instead of the function's own, with the same arguments; behind them {@link UntoldGas} if the
     * function is quiet.
     */
    RootCallTarget target() {
        return target;
    }
}
