package org.zexus.syntax;

import org.zexus.syntax.source.SourceText;

/**
 * Renders a diagnostic as people read it:
 *
 * <pre>
 * SyntaxError: expected ',' or ')' to close the '(' opened at 1:6
 *   at main.zx:2:1
 *   2 | print("b")
 *     | ^
 * </pre>
 *
 * A hint follows as {@code   hint: text}. The source line and the caret are shown for errors of the grammar and for
 * warnings; other errors show their position only.
 */
public final class DiagnosticFormatter {
    /** How many code units of a long line are shown on each side of the position. */
    private static final int CONTEXT = 100;

    private static final String CUT = "...";

    private final SourceText source;

    /** Makes a formatter for diagnostics about one text. */
    public DiagnosticFormatter(SourceText source) {
        this.source = source;
    }

    /** The report on a diagnostic, lines separated by LF, without a line break at its end. */
    public String format(Diagnostic diagnostic) {
        int offset = Math.min(diagnostic.span().start(), source.length());
        var report = new StringBuilder();
        report.append(diagnostic.kind()).append(": ").append(diagnostic.message());
        report.append("\n  at ").append(source.name()).append(':').append(source.position(offset));
        if (!diagnostic.isError() || diagnostic.kind().equals(Diagnostic.SYNTAX_ERROR)) {
            appendExcerpt(report, offset);
        }
        if (diagnostic.hint() != null) {
            report.append("\n  hint: ").append(diagnostic.hint());
        }
        return report.toString();
    }

    private void appendExcerpt(StringBuilder report, int offset) {
        int line = source.line(offset);
        int lineStart = source.lineStart(line);
        int lineEnd = Math.max(lineStart, source.lineEnd(line));
        int caret = Math.clamp(offset, lineStart, lineEnd);
        int from = codePointBoundary(caret - lineStart > CONTEXT ? caret - CONTEXT : lineStart);
        int to = codePointBoundary(lineEnd - caret > CONTEXT ? caret + CONTEXT : lineEnd);
        String head = from > lineStart ? CUT : "";
        String tail = to < lineEnd ? CUT : "";
        String number = Integer.toString(line);
        String text = source.text();

        report.append("\n  ").append(number).append(" | ").append(head);
        appendPrintable(report, text, from, to);
        report.append(tail);
        report.append("\n  ").append(" ".repeat(number.length())).append(" | ");
        report.append(" ".repeat(head.length()));
        text.substring(from, caret)
                .codePoints()
                .forEach(c -> report.append(c == '\t' ? '\t' : ' '));
        report.append('^');
    }

    /** Appends source text with control characters replaced, so that a report cannot drive a terminal. */
    private static void appendPrintable(StringBuilder report, String text, int from, int to) {
        text.substring(from, to)
                .codePoints()
                .map(c -> c != '\t' && Character.isISOControl(c) ? '\uFFFD' : c)
                .forEach(report::appendCodePoint);
    }

    private int codePointBoundary(int offset) {
        String text = source.text();
        boolean inPair = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return inPair ? offset - 1 : offset;
    }
}
