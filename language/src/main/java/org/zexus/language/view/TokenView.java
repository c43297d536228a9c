package org.zexus.language.view;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.TokenList;

/** The tokens of a source. */
final class TokenView {
    private TokenView() {}

    /** A line per token: position, kind, text; line breaks in the text are written as escapes. */
    static String text(ParseResult parsed) {
        TokenList tokens = parsed.tokens();
        return indices(tokens).mapToObj(i -> String.format("%-8s %-18s %s",
                parsed.source().position(tokens.start(i)), tokens.kind(i), oneLine(tokens.text(i))).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** A line per token: start, end, kind. */
    static String offsets(ParseResult parsed) {
        TokenList tokens = parsed.tokens();
        return indices(tokens).mapToObj(i -> tokens.start(i) + " " + tokens.end(i) + " " + tokens.kind(i))
                .collect(Collectors.joining("\n"));
    }

    /** An array of objects with {@code kind}, {@code text} and {@code range}. */
    static String json(ParseResult parsed) {
        TokenList tokens = parsed.tokens();
        return indices(tokens)
                .mapToObj(i -> "{\"kind\": \"" + tokens.kind(i) + "\", \"text\": " + JsonText.string(tokens.text(i))
                        + ", \"range\": " + JsonText.range(parsed.source(), tokens.span(i)) + "}")
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    private static IntStream indices(TokenList tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.kind(i) != TokenKind.END_OF_FILE || tokens.size() == 1);
    }

    private static String oneLine(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
