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
        return callee instanceof CallableObject object && names.length > 0
                ? object.callNamed(positional, names, values, where)
                : InvokeNode.call(where, callee, bind(callee, positional, names, values, where));
    }

    /**
     * The arguments in the order in which a function, method or builtin takes them; an ArgumentError for other values
     * if there are names.
     *
     * @param names the names of the arguments by name, distinct
     * @param values their values, as many as names
     */
    @TruffleBoundary
    public static Object[] bind(Object callee, Object[] positional, String[] names, Object[] values, Node where) {
        if (names.length == 0) {
            return positional;
        }
        return switch (callee) {
            case ZexusFunction function -> NamedArguments.bind(function.info(), positional, names, values, where);
            case BoundMethod method when method.function() != null ->
                NamedArguments.bind(method.function().info(), positional, names, values, where);
            case BoundMethod method -> NamedArguments.bind(method.builtin(), positional, names, values, where);
            case BuiltinFunction builtin ->
                NamedArguments.bind(builtin.descriptor(), positional, names, values, where);
            default -> throw ForeignCall.noNamedArguments(callee, where);
        };
    }
}
