package org.zexus.builtins.declare;

import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.List;
import org.zexus.runtime.builtin.BuiltinParameter;
import org.zexus.runtime.builtin.ParameterKind;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * Checks the arguments of a builtin against its parameters; an error stands for its message where a string is taken.
 *
 * @param name the builtin's name, for messages
 * @param parameters what it declares
 * @param isMethod whether a receiver comes before the arguments
 * @param isBounded whether the number of arguments is bounded; then missing ones are filled in
 */
record ArgumentCheck(String name, List<BuiltinParameter> parameters, boolean isMethod, boolean isBounded) {

    /**
     * The value to use for the argument in a place, the receiver of a method being at 0: a caught error stands for its
     * message where a text is wanted.
     */
    Object check(Node where, int place, Object argument) {
        int index = isMethod ? place - 1 : place;
        if (index < 0) {
            return argument;
        }
        BuiltinParameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
        if (argument == Missing.MISSING && parameter.isOptional() || parameter.acceptsAll()) {
            return argument;
        }
        if (argument == ZexusNull.NULL && parameter.isOptional()) {
            return Missing.MISSING;
        }
        if (argument instanceof ErrorValue error && parameter.kinds().contains(ParameterKind.STRING)) {
            return error.message();
        }
        if (!parameter.accepts(argument)) {
            throw Arguments.wrongKind(where, name, parameter.wanted(), argument);
        }
        return argument;
    }

    /** All arguments; where their number is bounded, the array is as long as there are parameters. */
    Object[] check(Node where, Object[] arguments) {
        int receiver = isMethod ? 1 : 0;
        int length = isBounded ? parameters.size() + receiver : arguments.length;
        Object[] checked = Arrays.copyOf(arguments, length);
        for (int place = 0; place < length; place++) {
            checked[place] = check(where, place, place < arguments.length ? arguments[place] : Missing.MISSING);
        }
        return checked;
    }
}
