package org.zexus.launcher.repl;

import java.util.List;
import java.util.regex.Pattern;
import org.graalvm.shadowed.org.jline.reader.Highlighter;
import org.graalvm.shadowed.org.jline.reader.LineReader;
import org.graalvm.shadowed.org.jline.utils.AttributedString;
import org.graalvm.shadowed.org.jline.utils.AttributedStringBuilder;
import org.graalvm.shadowed.org.jline.utils.AttributedStyle;
import org.zexus.launcher.Terminal;

/** Colours the input while it is typed, by the tokens that the language finds in it. */
final class InputHighlighter implements Highlighter {
    private static final Pattern TOKEN = Pattern.compile("(?m)^(\\d+)\\s+(\\d+)\\s+(\\w+)$");
    private static final AttributedStyle KEYWORD = AttributedStyle.BOLD.foreground(AttributedStyle.BLUE);
    private static final AttributedStyle STRING = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
    private static final AttributedStyle NUMBER = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle WRONG = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
    private static final AttributedStyle COMMENT = AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT);

    private static final String NAME = "NAME";

    private final Evaluator evaluator;

    InputHighlighter(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (!Terminal.showsColours() || buffer.stripLeading().startsWith(":")) {
            return new AttributedString(buffer);
        }
        var text = new AttributedStringBuilder();
        int position = 0;
        List<Token> tokens = tokens(evaluator.view(buffer, "token-offsets"));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String word = buffer.substring(token.start(), token.end());
            boolean introduces = i + 1 < tokens.size() && introduces(token, tokens.get(i + 1), buffer);
            text.styled(COMMENT, buffer.substring(position, token.start()));
            text.styled(introduces ? KEYWORD : style(token.kind(), word), word);
            position = token.end();
        }
        return text.styled(COMMENT, buffer.substring(position)).toAttributedString();
    }

    private static List<Token> tokens(String listing) {
        return TOKEN.matcher(listing)
                .results()
                .map(found -> new Token(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                        found.group(3)))
                .toList();
    }

    /** A name in front of another one, such as in {@code action f}, is a word of the language at this place. */
    private static boolean introduces(Token name, Token next, String buffer) {
        return name.kind().equals(NAME) && next.kind().equals(NAME)
                && buffer.substring(name.end(), next.start()).chars().allMatch(c -> c == ' ' || c == '\t');
    }

    @Override
    public void setErrorPattern(Pattern pattern) {
        // What is wrong shows in the tokens.
    }

    @Override
    public void setErrorIndex(int index) {
        // See above.
    }

    private static AttributedStyle style(String kind, String text) {
        return switch (kind) {
            case "STRING", "TEMPLATE_HEAD", "TEMPLATE_MIDDLE", "TEMPLATE_TAIL" -> STRING;
            case "INTEGER", "FLOAT" -> NUMBER;
            case "INVALID" -> text.startsWith("\"") || text.startsWith("'") ? STRING : WRONG;
            case NAME -> AttributedStyle.DEFAULT;
            default -> !text.isEmpty() && Character.isLetter(text.charAt(0)) ? KEYWORD : AttributedStyle.DEFAULT;
        };
    }

    /** A token, from its first character to behind its last one. */
    private record Token(int start, int end, String kind) {}
}
