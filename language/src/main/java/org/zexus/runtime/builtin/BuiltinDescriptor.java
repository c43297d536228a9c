package org.zexus.runtime.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.function.Supplier;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;

/**
 * What there is to know of a builtin function or method.
 *
 * @param name the name; of a method without its kind
 * @param minArguments the least number of arguments (for a method without the receiver)
 * @param maxArguments the greatest number of arguments (for a method without the receiver), or {@link #ANY}
 * @param parameterNames names for help texts and for arguments by name; of a method without the receiver
 * @param isMethod whether the node gets a receiver before the arguments
 * @param node makes the code for a call site
 * @param documentation one line for help texts
 */
public record BuiltinDescriptor(String name, int minArguments, int maxArguments, List<String> parameterNames,
        boolean isMethod, Supplier<? extends BuiltinNode> node, String documentation) {

    /** The greatest number of arguments of a builtin that takes any number. */
    public static final int ANY = -1;

    /** Copies the list. */
    public BuiltinDescriptor {
        parameterNames = List.copyOf(parameterNames);
    }

    /** A builtin function. */
    public static BuiltinDescriptor function(String name, int minArguments, int maxArguments,
            List<String> parameterNames, Supplier<? extends BuiltinNode> node, String documentation) {
        return new BuiltinDescriptor(name, minArguments, maxArguments, parameterNames, false, node, documentation);
    }

    /** A builtin method; the numbers of arguments do not count the receiver. */
    public static BuiltinDescriptor method(String name, int minArguments, int maxArguments,
            List<String> parameterNames, Supplier<? extends BuiltinNode> node, String documentation) {
        return new BuiltinDescriptor(name, minArguments, maxArguments, parameterNames, true, node, documentation);
    }

    /** Whether a call may give so many arguments (the receiver not counted). */
    public boolean accepts(int count) {
        return count >= minArguments && (maxArguments == ANY || count <= maxArguments);
    }

    /** Raises an ArgumentError unless a call may give so many arguments (the receiver not counted). */
    public void checkArity(int count, Node where) {
        if (!accepts(count)) {
            throw arityError(count, where);
        }
    }

    @TruffleBoundary
    private ZexusException arityError(int count, Node where) {
        String bound = "";
        int expected = minArguments;
        if (maxArguments != minArguments) {
            boolean tooMany = count > minArguments;
            bound = tooMany ? "at most " : "at least ";
            expected = tooMany ? maxArguments : minArguments;
        }
        return Errors.argumentError(where, name + " expects " + bound + expected
                + (expected == 1 ? " argument" : " arguments") + ", got " + count);
    }
}
