package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Supplier;
import org.zexus.runtime.value.ZexusNull;

/** The functions that look for a pattern in a text. */
enum RegexFunction {
    MATCH("match", "The match at the start of the text, or null.", Matching.START, first(MatchValues::describe)),
    SEARCH("search", "The first match in the text, or null.", Matching.SEARCH, first(MatchValues::describe)),
    IS_MATCH("is_match", "Whether the whole text matches.", Matching.WHOLE, Test::new),
    IS_SEARCH("is_search", "Whether there is a match in the text.", Matching.SEARCH, Test::new),
    FIND_ALL("findall", "The texts of all matches, or their groups.", Matching.SEARCH, all(MatchValues::texts)),
    FIND_EACH("finditer", "A list of all matches.", Matching.SEARCH, all(MatchValues::describeAll)),
    COUNT("count_matches", "How many matches there are.", Matching.SEARCH, all((_, _, found) -> (long) found.length)),
    EXTRACT("extract_groups", "The groups of the first match, or null.", Matching.SEARCH,
            first((_, match) -> MatchValues.groups(match))),
    EXTRACT_ALL("extract_all_groups", "The groups of all matches.", Matching.SEARCH, all(MatchValues::allGroups)),
    SPLIT("split", "The parts of the text between matches.", Matching.SEARCH, all(MatchValues::split));

    private final String text;
    private final String documentation;
    private final Matching matching;
    private final Supplier<Code> code;

    RegexFunction(String text, String documentation, Matching matching, Supplier<Code> code) {
        this.text = text;
        this.documentation = documentation;
        this.matching = matching;
        this.code = code;
    }

    /** The name that programs use. */
    String text() {
        return text;
    }

    String documentation() {
        return documentation;
    }

    /** Where the match may lie. */
    Matching matching() {
        return matching;
    }

    /** New code of the function, for one call site. */
    Code code() {
        return code.get();
    }

    /** A function at one call site. */
    abstract static class Code extends Node {
        abstract Object execute(Pattern pattern, TruffleString text);
    }

    /** Makes the result of the first match; there is one. */
    private interface OfFirst {
        Object value(Pattern pattern, Match match);
    }

    /** Makes the result of all matches. */
    private interface OfAll {
        Object value(Pattern pattern, TruffleString text, Match[] found);
    }

    private static Supplier<Code> first(OfFirst result) {
        return () -> new First(result);
    }

    private static Supplier<Code> all(OfAll result) {
        return () -> new All(result);
    }

    private static final class Test extends Code {
        @Child private TestNode test = TestNodeGen.create();

        @Override
        Object execute(Pattern pattern, TruffleString text) {
            return test.execute(pattern, text);
        }
    }

    private static final class First extends Code {
        private final OfFirst result;
        @Child private FindNode find = FindNodeGen.create();

        First(OfFirst result) {
            this.result = result;
        }

        @Override
        Object execute(Pattern pattern, TruffleString text) {
            Match match = find.execute(pattern, text, 0);
            return match == null ? ZexusNull.NULL : value(pattern, match);
        }

        @TruffleBoundary
        private Object value(Pattern pattern, Match match) {
            return result.value(pattern, match);
        }
    }

    private static final class All extends Code {
        private final OfAll result;
        @Child private FindAllNode find = new FindAllNode();

        All(OfAll result) {
            this.result = result;
        }

        @Override
        Object execute(Pattern pattern, TruffleString text) {
            return value(pattern, text, find.execute(pattern, text, Long.MAX_VALUE));
        }

        @TruffleBoundary
        private Object value(Pattern pattern, TruffleString text, Match[] found) {
            return result.value(pattern, text, found);
        }
    }
}
