package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zexus.syntax.ast.Statement;

/** Any text gives a result. */
class RandomTextTest {
    private static final List<String> PIECES = List.of(
            "let", "const", "if", "elif", "else", "while", "for", "each", "in", "return", "break", "continue", "throw",
            "try", "catch", "finally", "true", "null", "and", "or", "not", "lambda", "this", "await", "action",
            "function",
            "data", "entity", "contract", "enum", "interface", "event", "module", "state", "persistent storage", "use",
            "export", "from", "import", "as", "print", "match", "case", "default", "where", "then", "emit", "on",
            "watch",
            "stream", "defer", "using", "atomic", "channel", "spawn", "async", "sandbox", "tx", "require", "verify",
            "assert", "revert", "seal", "protect", "log", "screen", "native", "is", "matches", "public", "view",
            "operator",
            "computed", "method", "modifier", "constructor", "extends", "implements", "limit", "find", "load",
            "sanitize",
            "delete", "external", "type", "x", "y", "Point", "xs", "f", "_", "1", "2.5", "0x1f", "1e5", "1.", ".5",
            "'s'",
            "\"t\"", "\"a${", "}b\"", "\"", "'", "\"\"\"", "# c\n", "/*", "*/", "//", "+", "-", "*", "/", "%", "**",
            "==",
            "!=", "<", ">", "<=", ">=", "&&", "||", "!", "??", "?", ":", "=", "+=", "=>", "->", ".", "?.", "..", "...",
            "<<", ">>", "(", ")", "[", "]", "{", "}", ",", ";", "@", "|", "&", "^", "\\", "$", "\n", "\n", "\n  ",
            "\n    ",
            "\n\t", "\r\n", "\0", "\uFFFD", "\uD800", "é", "😀", "\uFEFF");

    @Provide
    Arbitrary<String> soup() {
        var piece = Arbitraries.of(PIECES);
        return piece.list()
                .ofMaxSize(60)
                .map(pieces -> String.join(" ", pieces))
                .flatMap(spaced -> Arbitraries.of(spaced, spaced.replace(" ", "")));
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.strings().all().ofMaxLength(60);
    }

    @Property(tries = 20_000)
    void anySoupOfTokensGivesAResult(@ForAll("soup") String text) {
        check(text);
    }

    @Property(tries = 2_000)
    void anySoupOfCharactersGivesAResult(@ForAll("characters") String text) {
        check(text);
    }

    private static void check(String text) {
        var result = Parser.parse(text, "main.zx");
        int errors = 0;
        int offset = 0;
        for (var diagnostic : result.diagnostics()) {
            assertTrue(diagnostic.span().start() >= offset, "in source order");
            assertTrue(diagnostic.span().end() <= text.length());
            offset = diagnostic.span().start();
            errors += diagnostic.isError() ? 1 : 0;
        }
        assertTrue(errors <= ParseOptions.DEFAULT.maximumErrors());
        int end = 0;
        for (Statement statement : result.program().statements()) {
            assertTrue(statement.span().start() >= end, "statements do not overlap");
            end = statement.span().end();
        }
        assertTrue(end <= text.length());
        Trees.checkSpans(result.program(), result.program().span());
        if (errors == 0) {
            assertEquals(Trees.statements(result.program().statements()),
                    Trees.statements(Parser.parse(text + "\n", "main.zx").program().statements()));
        }
    }
}
