package org.zexus.builtins.regex;

import java.util.List;
import org.zexus.builtins.declare.Boundary;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;

/** Functions of a text alone, for one pattern and its flags. */
final class BoundFunctions {
    private BoundFunctions() {}

    static BuiltinFunction of(String name, Object pattern, Object flags, Boundary.Ternary function) {
        return new BuiltinFunction(BuiltinDescriptor.function(name, 1, 1, List.of("text"),
                Boundary.unary((where, text) -> function.run(where, pattern, text, flags)),
                "The function of the module regex, for one pattern."));
    }
}
