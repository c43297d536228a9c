package org.zexus.launcher.repl;

import java.util.regex.Matcher;
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
        Matcher token = TOKEN.matcher(evaluator.view(buffer, "token-offsets"));
        while (token.find()) {
            int start = Integer.parseInt(token.group(1));
            int end = Integer.parseInt(token.group(2));
            text.styled(COMMENT, buffer.substring(position, start));
            text.styled(style(token.group(3), buffer.substring(start, end)), buffer.substring(start, end));
            position = end;
        }
        return text.styled(COMMENT, buffer.substring(position)).toAttributedString();
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
            case "NAME" -> AttributedStyle.DEFAULT;
            default -> !text.isEmpty() && Character.isLetter(text.charAt(0)) ? KEYWORD : AttributedStyle.DEFAULT;
        };
    }
}
