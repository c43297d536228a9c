package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.List;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.value.Missing;

/** Puts arguments by name in the places of their parameters. */
public final class NamedArguments {

    private NamedArguments() {}

    /** The arguments in order for a function; those that are not given between others are Java null. */
    public static Object[] bind(FunctionInfo function, Object[] positional, String[] names, Object[] values,
            Node where) {
        List<String> parameters = function.parameters()
                .stream()
                .filter(p -> !p.isRest())
                .map(ParameterInfo::name)
                .toList();
        return bind(function.displayName(), "parameter", parameters, positional, names, values, null, where);
    }

    /** The arguments in order for a builtin; those that are not given between others are {@link Missing}. */
    public static Object[] bind(BuiltinDescriptor builtin, Object[] positional, String[] names, Object[] values,
            Node where) {
        return bind(builtin.name(), "parameter", builtin.parameterNames(), positional, names, values, Missing.MISSING,
                where);
    }

    /**
     * The arguments in order.
     *
     * @param callee the name of what is called, for messages
     * @param what what its parameters are called in messages
     * @param parameters the names of its parameters
     * @param positional the positional arguments
     * @param names the names of the others
     * @param values the values of the others, as many as names
     * @param absent what stands for a parameter that is not given but stands before one that is
     */
    @TruffleBoundary
    public static Object[] bind(String callee, String what, List<String> parameters, Object[] positional,
            String[] names,
            Object[] values, Object absent, Node where) {
        Object[] bound = positional;
        boolean[] given = new boolean[Math.max(parameters.size(), positional.length)];
        Arrays.fill(given, 0, positional.length, true);
        for (int i = 0; i < names.length; i++) {
            int index = parameters.indexOf(names[i]);
            if (index < 0) {
                throw unknown(callee, what, parameters, names[i], where);
            }
            if (given[index]) {
                throw Errors.argumentError(where,
                        callee + " got more than one value for " + what + " '" + names[i] + "'");
            }
            given[index] = true;
            int length = bound.length;
            bound = Arrays.copyOf(bound, Math.max(length, index + 1));
            for (int gap = length; gap < index; gap++) {
                bound[gap] = absent;
            }
            bound[index] = values[i];
        }
        return bound;
    }

    private static ZexusException unknown(String callee, String what, List<String> parameters, String name,
            Node where) {
        ZexusException error = Errors.argumentError(where, callee + " has no " + what + " '" + name + "'");
        Suggestion.closest(name, parameters).ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }
}
