package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinFunction;

/** Calls any value with positional arguments and arguments by name. */
public final class ShapedCall {

    private ShapedCall() {}

    /**
     * Calls a value, on a slow path.
     *
     * @param names the names of the arguments by name, distinct
     * @param values their values, as many as names
     */
    @TruffleBoundary
    public static Object call(Object callee, Object[] positional, String[] names, Object[] values, Node where) {
        if (names.length == 0) {
            return InvokeNode.call(where, callee, positional);
        }
        return switch (callee) {
            case ZexusFunction function -> InvokeNode.call(where, function,
                    NamedArguments.bind(function.info(), positional, names, values, where));
            case BoundMethod method when method.function() != null -> InvokeNode.call(where, method,
                    NamedArguments.bind(method.function().info(), positional, names, values, where));
            case BoundMethod method -> InvokeNode.call(where, method,
                    NamedArguments.bind(method.builtin(), positional, names, values, where));
            case BuiltinFunction builtin -> InvokeNode.call(where, builtin,
                    NamedArguments.bind(builtin.descriptor(), positional, names, values, where));
            case CallableObject object -> object.callNamed(positional, names, values, where);
            default -> throw ForeignCall.noNamedArguments(callee, where);
        };
    }
}
