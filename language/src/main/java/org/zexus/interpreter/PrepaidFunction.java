package org.zexus.interpreter;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.RootCallTarget;
import java.util.BitSet;
import java.util.Map;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.builtin.BuiltinDescriptor;

/** A function for callers that pay the gas that it surely costs, before they call it. */
final class PrepaidFunction {

    private final Prepayments.Called start;
    private final BitSet runsOtherCode;
    private final Map<Integer, BuiltinDescriptor> localCalls;
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
     */
    PrepaidFunction(FunctionRootNode root, Prepayments.Called start, BitSet runsOtherCode,
            Map<Integer, BuiltinDescriptor> localCalls) {
        this.localCalls = localCalls;
        this.function = root.function();
        this.start = start;
        this.runsOtherCode = runsOtherCode;
        if (!start.isQuiet()) {
            isQuiet.invalidate();
        }
        this.target = new PrepaidRootNode(root.function(), root.code(), this).getCallTarget();
    }

    /** What callers pay, as it was at first. */
    Prepayments.Called start() {
        return start;
    }

    /** What callers pay now. */
    Prepayments.Called now() {
        return isQuiet.isValid() ? start : start.loud();
    }

    /** The numbers of the runs that had been found to run other code when this was made. */
    BitSet runsOtherCode() {
        return runsOtherCode;
    }

    /** The builtins that it called without running other code when this was made, by the places of the calls. */
    Map<Integer, BuiltinDescriptor> localCalls() {
        return localCalls;
    }

    /** What is paid as long as nothing else is found out. */
    Prepayments atStart() {
        return new Prepayments(start.gas(), Map.of(), localCalls.keySet());
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
     * function was quiet at first.
     */
    RootCallTarget target() {
        return target;
    }
}
