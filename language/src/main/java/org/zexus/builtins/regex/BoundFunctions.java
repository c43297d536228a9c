package org.zexus.builtins.regex;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Signature;
import org.zexus.runtime.builtin.BuiltinFunction;

/** Functions of a text alone, for one pattern and its flags. */
final class BoundFunctions {
    private BoundFunctions() {}

    static BuiltinFunction of(String name, Object pattern, Object flags, Boundary.Ternary function) {
        return Signature.function(name + "(text: string)", "The function of the module regex, for one pattern.",
                Boundary.unary((where, text) -> function.run(where, pattern, text, flags)));
    }
}
