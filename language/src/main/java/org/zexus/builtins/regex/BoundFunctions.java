package org.zexus.builtins.regex;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Signature;
import org.zexus.runtime.builtin.BuiltinFunction;

/** Functions for one pattern and its flags. */
final class BoundFunctions {
    private BoundFunctions() {}

    static BuiltinFunction of(String name, Object pattern, Object flags, Boundary.Ternary function) {
        return Signature.function(name + "(text: string)", "The function of the module regex, for one pattern.",
                Boundary.unary((where, text) -> function.run(where, pattern, text, flags)));
    }

    /** A function that takes the replacement, the text, and perhaps how many matches are replaced. */
    static BuiltinFunction replacing(String name, Object pattern, Object flags, Boundary.Variadic function) {
        return Signature.function(name + "(replacement: string|function, text: string, count?: integer)",
                "The function of the module regex, for one pattern.",
                Boundary.ternary((where, replacement, text, count) -> function.run(where,
                        new Object[]{pattern, replacement, text, count, flags})));
    }
}
