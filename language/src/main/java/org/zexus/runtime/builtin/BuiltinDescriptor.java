package org.zexus.runtime.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;

/**
 * What there is to know of a builtin function or method.
 *
 * @param name the name; of a method without its kind
 * @param minArguments the least number of arguments (for a method without the receiver)
 * @param maxArguments the greatest number of arguments (for a method without the receiver), or {@link #ANY}
 * @param parameters the parameters; of a method without the receiver
 * @param isMethod whether the node gets a receiver before the arguments
 * @param access what the builtin needs of the world outside
 * @param node makes the code for a call site
 * @param documentation one line for help texts
 */
public record BuiltinDescriptor(String name, int minArguments, int maxArguments, List<BuiltinParameter> parameters,
        boolean isMethod, Set<Access> access, Supplier<? extends BuiltinNode> node, String documentation) {

    /** The greatest number of arguments of a builtin that takes any number. */
    public static final int ANY = -1;

    /** Copies the list and the set. */
    public BuiltinDescriptor {
        parameters = List.copyOf(parameters);
        access = Set.copyOf(access);
    }

    /** The names of the parameters; of a method without the receiver. */
    public List<String> parameterNames() {
        return parameters.stream().map(BuiltinParameter::name).toList();
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
