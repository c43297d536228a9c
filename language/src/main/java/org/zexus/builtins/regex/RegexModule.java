package org.zexus.builtins.regex;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.module.ModuleContent;

/** The module {@code regex}: regular expressions in the dialect of Python. */
public final class RegexModule {
    private RegexModule() {}

    /** Declares everything here. */
    public static void declare(ModuleContent to) {
        RegexOperations.FLAGS.forEach((name, flag) -> to.constant(name, flag.bit()));
        to.function("match(pattern, text, flags?)", "The match at the start of the text, or null.",
                Boundary.ternary(RegexOperations::match));
        to.function("search(pattern, text, flags?)", "The first match in the text, or null.",
                Boundary.ternary(RegexOperations::search));
        to.function("is_match(pattern, text, flags?)", "Whether the whole text matches.",
                Boundary.ternary(RegexOperations::isMatch));
        to.function("is_search(pattern, text, flags?)", "Whether there is a match in the text.",
                Boundary.ternary(RegexOperations::isSearch));
        to.function("findall(pattern, text, flags?)", "The texts of all matches, or their groups.",
                Boundary.ternary(RegexOperations::findAll));
        to.function("finditer(pattern, text, flags?)", "A list of all matches.",
                Boundary.ternary(RegexOperations::findEach));
        to.function("count_matches(pattern, text, flags?)", "How many matches there are.",
                Boundary.ternary(RegexOperations::count));
        to.function("extract_groups(pattern, text, flags?)", "The groups of the first match, or null.",
                Boundary.ternary(RegexOperations::extractGroups));
        to.function("extract_all_groups(pattern, text, flags?)", "The groups of all matches.",
                Boundary.ternary(RegexOperations::extractAllGroups));
        to.function("sub(pattern, replacement, text, count?, flags?)", "The text with matches replaced.",
                Boundary.variadic(RegexOperations::substitute));
        to.function("subn(pattern, replacement, text, count?, flags?)",
                "The text with matches replaced, and how many there were.",
                Boundary.variadic(RegexOperations::substituteCounting));
        to.function("split(pattern, text, flags?)", "The parts of the text between matches.",
                Boundary.ternary(RegexOperations::split));
        to.function("escape(text)", "A pattern that matches just this text.", Boundary.unary(RegexOperations::escape));
        to.function("compile(pattern, flags?)", "A map of the functions for one pattern.",
                Boundary.binary(RegexOperations::compiled));
    }
}
