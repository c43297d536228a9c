package org.zexus.syntax.format;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.zexus.syntax.Layout;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.TokenList;
import org.zexus.syntax.ast.Decorator;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/**
 * Writes a program in the one style: four spaces per level, one space around operators and behind commas, the opening
 * brace and the word {@code else} on the line of what they continue, bodies on one line or on lines of their own, at
 * most one empty line, no semicolon at the end of a line. Other line breaks, comments and literals stay as they are.
 */
public final class Formatter {
    private final SourceText source;
    private final TokenList tokens;
    private final Layout layout;
    private final Spacing spacing;
    private final Indentation indentation;
    private final Iterator<Span> comments;
    private final BitSet itemStarts = new BitSet();
    private final StringBuilder out = new StringBuilder();
    private Span comment;
    /** How far the line that is being written is indented. */
    private int indent;
    /**
     * Whether the line that is being written starts inside a comment or string, so that its indentation says nothing.
     */
    private boolean insideText;
    /** The end of the last token that has been written. */
    private int written;

    private Formatter(ParseResult parsed) {
        this.source = parsed.source();
        this.tokens = parsed.tokens();
        this.layout = parsed.layout();
        this.spacing = new Spacing(tokens, layout, Roles.of(parsed.program(), tokens));
        this.indentation = new Indentation(tokens, layout);
        this.comments = tokens.comments().iterator();
        this.comment = comments.hasNext() ? comments.next() : null;
        // What is decorated may start a line of its own, which is no continuation.
        TreeWalk.visit(parsed.program(), node -> {
            if (node instanceof Decorator decorator) {
                itemStarts.set(tokens.indexAt(decorator.span().end()));
            }
        });
    }

    /**
     * The text of a program in the one style; a text that has it is not changed.
     *
     * @param parsed a program without errors
     * @throws IllegalStateException if the new text would mean something else, which is a defect of the formatter
     */
    public static String format(ParseResult parsed) {
        if (parsed.hasErrors()) {
            throw new IllegalArgumentException("a program with errors has no form");
        }
        String text = new Formatter(parsed).run();
        ParseResult again = Parser.parse(text, parsed.source().name());
        if (again.hasErrors() || !TreeWalk.equal(parsed.program(), again.program())
                || !sameComments(parsed, again)) {
            throw new IllegalStateException("formatting would change the meaning of " + parsed.source().name());
        }
        return text;
    }

    private static boolean sameComments(ParseResult before, ParseResult after) {
        return comments(before).equals(comments(after));
    }

    private static List<String> comments(ParseResult parsed) {
        return parsed.tokens().comments().stream().map(span -> parsed.source().text(span).stripTrailing()).toList();
    }

    private String run() {
        int last = tokens.size() - 1;
        for (int token = 0; token <= last; token++) {
            if (!isDroppable(token)) {
                writeGap(token);
                append(token == last ? "" : tokens.text(token));
                indentation.enter(token, indent);
                written = tokens.end(token);
            }
        }
        while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    /** Whether a semicolon ends nothing that the line break behind it does not end as well. */
    private boolean isDroppable(int token) {
        if (tokens.kind(token) != TokenKind.SEMICOLON || token == 0 || !indentation.isInBody()) {
            return false;
        }
        boolean endsStatement = switch (tokens.kind(token - 1)) {
            case SEMICOLON, LEFT_BRACE, COLON, ARROW -> false;
            default -> true;
        };
        boolean atEnd = switch (tokens.kind(token + 1)) {
            case RIGHT_BRACE, END_OF_FILE -> true;
            default -> tokens.newlineBefore(token + 1) && layout.startsItem(token + 1)
                    && tokens.kind(token + 1).isWord();
        };
        return endsStatement && atEnd;
    }

    /** Writes what stands between a token and the one before it: comments, line breaks, spaces. */
    private void writeGap(int token) {
        boolean startsItem = layout.startsItem(token) || itemStarts.get(token);
        int position = written;
        boolean first = token == 0;
        boolean afterOwnLine = false;
        while (comment != null && comment.end() <= tokens.start(token)) {
            int breaks = lineBreaks(position, comment.start());
            if (first && out.isEmpty()) {
                indent = 0;
            } else if (breaks > 0) {
                int width = indentation.ofComment(token, source.displayColumn(comment.start()), startsItem);
                breakLine(breaks, width, opensBefore(token) && position == written);
                indent = width;
            } else {
                out.append(isAtLineStart() ? "" : " ");
            }
            afterOwnLine = breaks > 0 || out.isEmpty();
            append(source.text(comment).stripTrailing());
            position = comment.end();
            comment = comments.hasNext() ? comments.next() : null;
        }
        boolean commented = position != written;
        int breaks = lineBreaks(position, tokens.start(token));
        if (out.isEmpty()) {
            indent = 0;
        } else if (breaks > 0 && !joins(token, commented) || commented && afterOwnLine && startsItem
                || isAtEdgeOfLongBody(token)) {
            int width = indentation.ofLine(token, startsItem);
            boolean closes = tokens.kind(token).closesBracket();
            breakLine(Math.max(1, breaks), width, closes || !commented && opensBefore(token));
            indent = width;
        } else if (commented || token > 0 && spacing.before(token)) {
            out.append(' ');
        }
    }

    /** Whether a token that starts a line moves to the end of the line before. */
    private boolean joins(int token, boolean commented) {
        if (commented || token == 0) {
            return false;
        }
        boolean clause = indentation.isClause(token) && tokens.kind(token - 1) == TokenKind.RIGHT_BRACE && !insideText;
        return clause || layout.opensBody(token) && !layout.startsItem(token);
    }

    /** Whether a token is the first one in braces of a body of several lines, or their closing brace. */
    private boolean isAtEdgeOfLongBody(int token) {
        return token > 0 && isLongBody(token - 1, tokens.partner(token - 1))
                || isLongBody(tokens.partner(token), token);
    }

    private boolean isLongBody(int opening, int closing) {
        return opening >= 0 && closing > opening && layout.opensBody(opening)
                && tokens.line(opening) < tokens.line(closing);
    }

    /** Whether the token before opens something whose content follows. */
    private boolean opensBefore(int token) {
        return token > 0 && switch (tokens.kind(token - 1)) {
            case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, COLON, ARROW -> true;
            default -> false;
        };
    }

    private void append(String text) {
        out.append(text);
        insideText |= text.indexOf('\n') >= 0;
    }

    private void breakLine(int breaks, int width, boolean tight) {
        out.append(breaks > 1 && !tight ? "\n\n" : "\n").repeat(' ', width);
        insideText = false;
    }

    private boolean isAtLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    private int lineBreaks(int from, int to) {
        return (int) source.text().substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
