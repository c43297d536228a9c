package org.zexus.interpreter.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.FunctionInfo;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;

/** The number of arguments of a function. */
public final class Arity {

    private Arity() {}

    /** Whether a call gives more arguments than the function has parameters. */
    public static boolean isTooMany(FunctionInfo function, int count) {
        return count > function.maxArguments() && !function.hasRest();
    }

    /** The error for too many arguments. */
    @TruffleBoundary
    public static ZexusException tooMany(FunctionInfo function, int count, Node where) {
        int most = function.parameters().size();
        return Errors.argumentError(where, function.displayName() + " expects at most " + most
                + (most == 1 ? " argument" : " arguments") + ", got " + count);
    }
}
