package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.call.ShapedCall;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Iteration;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusIterator;

/**
 * The arguments of one call, some of which are given by name or spread: a spread list becomes positional arguments, a
 * spread map becomes arguments by name.
 */
record ShapedArguments(Object[] positional, String[] names, Object[] named) {

    /**
     * Takes the operands of a call apart.
     *
     * @param first the index of the operand that is the first argument
     */
    static ShapedArguments of(CallShape shape, Object[] operands, int first, Node where) {
        List<Object> positional = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Object> named = new ArrayList<>();
        for (int i = 0; i < shape.arguments().size(); i++) {
            Object value = operands[first + i];
            switch (shape.arguments().get(i)) {
                case CallShape.Positional.POSITIONAL -> positional.add(value);
                case CallShape.Named(String name) -> {
                    names.add(name);
                    named.add(value);
                }
                case CallShape.Spread.SPREAD -> spread(value, positional, names, named, where);
            }
        }
        return new ShapedArguments(positional.toArray(), names.toArray(String[]::new), named.toArray());
    }

    private static void spread(Object value, List<Object> positional, List<String> names, List<Object> named,
            Node where) {
        switch (value) {
            case ZexusList list -> {
                for (int i = 0; i < list.size(); i++) {
                    positional.add(list.get(i));
                }
            }
            case ZexusMap map -> {
                for (Object key : map.keyArray()) {
                    if (!(key instanceof TruffleString name)) {
                        throw Errors.typeError(where, "the keys of a map spread as arguments must be strings, got "
                                + Kinds.typeName(key));
                    }
                    names.add(Strings.toJava(name));
                    named.add(map.get(key));
                }
            }
            default -> {
                ZexusIterator elements = Iteration.iterate(value, false, where);
                while (elements.advance()) {
                    positional.add(elements.item());
                }
            }
        }
    }

    /** Calls a value with the arguments. */
    Object call(Object callee, Node where) {
        return ShapedCall.call(callee, positional, names, named, where);
    }

    /** The arguments in the order in which the callee takes them. */
    Object[] bind(Object callee, Node where) {
        return ShapedCall.bind(callee, positional, names, named, where);
    }
}
