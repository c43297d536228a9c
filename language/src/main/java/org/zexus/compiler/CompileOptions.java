package org.zexus.compiler;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a program is compiled for.
 *
 * @param builtinNames the names of the builtin functions
 * @param moduleNames the names the module scope has before the program runs, for example those earlier inputs of a
 * dialogue declared
 * @param provided whether there is something of a name that the program does not declare; used for warnings only
 */
public record CompileOptions(Set<String> builtinNames, Set<String> moduleNames, Predicate<String> provided) {
    public CompileOptions {
        builtinNames = Set.copyOf(builtinNames);
        moduleNames = Set.copyOf(moduleNames);
    }

    /** Options for a program that starts with an empty module scope, in surroundings of which nothing is known. */
    public static CompileOptions of(Set<String> builtinNames) {
        return new CompileOptions(builtinNames, Set.of(), _ -> true);
    }
}
