package org.zexus.syntax;

import java.util.Map;

/** What to write here for statements that other languages start with a word of their own. */
final class ForeignHabits {
    private static final String FUNCTION = "a function starts with 'action': action %s(...) { ... }";
    private static final String ELIF = "write 'elif' or 'else if'";
    private static final String LET = "a variable is declared with 'let': let %s = ...";
    private static final String PRINT = "write 'print' to write a line";

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("def", FUNCTION),
            Map.entry("fn", FUNCTION),
            Map.entry("fun", FUNCTION),
            Map.entry("proc", FUNCTION),
            Map.entry("void", FUNCTION),
            Map.entry("sub", FUNCTION),
            Map.entry("class", "write 'data %1$s { }', 'entity %1$s { }' or 'contract %1$s { }'"),
            Map.entry("elsif", ELIF),
            Map.entry("elseif", ELIF),
            Map.entry("switch", "write 'match value { pattern => result }'"),
            Map.entry("when", "write 'match value { pattern => result }'"),
            Map.entry("unless", "write 'if not ...'"),
            Map.entry("until", "write 'while not ...'"),
            Map.entry("loop", "write 'while true { }'"),
            Map.entry("except", "write 'catch (e) { }'"),
            Map.entry("raise", "write 'throw'"),
            Map.entry("new", "instances are made without 'new': %s(...)"),
            Map.entry("int", LET),
            Map.entry("integer", LET),
            Map.entry("float", LET),
            Map.entry("double", LET),
            Map.entry("number", LET),
            Map.entry("string", LET),
            Map.entry("String", LET),
            Map.entry("str", LET),
            Map.entry("bool", LET),
            Map.entry("boolean", LET),
            Map.entry("auto", LET),
            Map.entry("val", LET),
            Map.entry("global", "functions see the variables around them; no declaration is needed"),
            Map.entry("nonlocal", "functions see the variables around them; no declaration is needed"),
            Map.entry("println", PRINT),
            Map.entry("echo", PRINT),
            Map.entry("puts", PRINT));

    private ForeignHabits() {}

    /** What to write instead of {@code first second}, two words in a row, or null if the first one means nothing. */
    static String hint(String first, String second) {
        String hint = HINTS.get(first);
        return hint == null ? null : String.format(hint, second);
    }
}
