package org.zexus.compiler;

import java.util.Set;

/**
 * What a program is compiled for.
 *
 * @param builtinNames the names of the builtin functions
 * @param moduleNames the names the module scope has before the program runs, for example those earlier inputs of a
 * dialogue declared
 */
public record CompileOptions(Set<String> builtinNames, Set<String> moduleNames) {
    public CompileOptions {
        builtinNames = Set.copyOf(builtinNames);
        moduleNames = Set.copyOf(moduleNames);
    }

    /** Options for a program that starts with an empty module scope. */
    public static CompileOptions of(Set<String> builtinNames) {
        return new CompileOptions(builtinNames, Set.of());
    }
}
