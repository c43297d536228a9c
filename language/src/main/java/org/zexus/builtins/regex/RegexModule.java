package org.zexus.builtins.regex;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;

/** The module {@code regex}: regular expressions in the dialect of Python. */
public final class RegexModule {
    private RegexModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        RegexOperations.FLAGS.forEach((name, flag) -> to.value(name, flag.bit()));
        to.function("match(pattern: string, text: string, flags?: integer)",
                "The match at the start of the text, or null.",
                Boundary.ternary(RegexOperations::match));
        to.function("search(pattern: string, text: string, flags?: integer)", "The first match in the text, or null.",
                Boundary.ternary(RegexOperations::search));
        to.function("is_match(pattern: string, text: string, flags?: integer)", "Whether the whole text matches.",
                Boundary.ternary(RegexOperations::isMatch));
        to.function("is_search(pattern: string, text: string, flags?: integer)",
                "Whether there is a match in the text.",
                Boundary.ternary(RegexOperations::isSearch));
        to.function("findall(pattern: string, text: string, flags?: integer)",
                "The texts of all matches, or their groups.",
                Boundary.ternary(RegexOperations::findAll));
        to.function("finditer(pattern: string, text: string, flags?: integer)", "A list of all matches.",
                Boundary.ternary(RegexOperations::findEach));
        to.function("count_matches(pattern: string, text: string, flags?: integer)", "How many matches there are.",
                Boundary.ternary(RegexOperations::count));
        to.function("extract_groups(pattern: string, text: string, flags?: integer)",
                "The groups of the first match, or null.",
                Boundary.ternary(RegexOperations::extractGroups));
        to.function("extract_all_groups(pattern: string, text: string, flags?: integer)", "The groups of all matches.",
                Boundary.ternary(RegexOperations::extractAllGroups));
        to.function(
                "sub(pattern: string, replacement: string|function, text: string, count?: integer, flags?: integer)",
                "The text with matches replaced.",
                Boundary.variadic(RegexOperations::substitute));
        to.function(
                "subn(pattern: string, replacement: string|function, text: string, count?: integer, flags?: integer)",
                "The text with matches replaced, and how many there were.",
                Boundary.variadic(RegexOperations::substituteCounting));
        to.function("split(pattern: string, text: string, flags?: integer)", "The parts of the text between matches.",
                Boundary.ternary(RegexOperations::split));
        to.function("escape(text: string)", "A pattern that matches just this text.",
                Boundary.unary(RegexOperations::escape));
        to.function("compile(pattern: string, flags?: integer)", "A map of the functions for one pattern.",
                Boundary.binary(RegexOperations::compiled));
    }
}
