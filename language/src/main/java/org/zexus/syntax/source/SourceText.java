package org.zexus.syntax.source;

import java.util.Arrays;

/**
 * A source text with its name and its lines.
 *
 * <p>
 * Lines end in LF or CRLF. Finding a position takes logarithmic time, also in very long lines.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int TAB = 8;

    private final String name;
    private final String text;

    /** The offset of the first code unit of each line. */
    private final int[] lineStarts;

    /** The offsets of the second halves of all surrogate pairs. */
    private final int[] pairEnds;

    /**
     * Takes over a text.
     *
     * @param name what reports call the text, usually a path
     * @param text the text
     */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = findLineStarts(text);
        this.pairEnds = findPairEnds(text);
    }

    private static int[] findLineStarts(String text) {
        var starts = new int[64];
        int count = 0;
        starts[count++] = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private static int[] findPairEnds(String text) {
        var ends = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, Math.max(16, count * 2));
                }
                ends[count++] = i;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** What reports call the text, usually a path. */
    public String name() {
        return name;
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** The number of code units in the text. */
    public int length() {
        return text.length();
    }

    /** The text of a range. */
    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The number of lines; at least 1. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line, counted from 1, that contains the code unit at {@code offset}. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }

    /** The column, counted from 1 in code points, of the code unit at {@code offset}. */
    public int column(int offset) {
        return column(line(offset), offset);
    }

    /** The column, as {@link #column(int)}, of an offset in a line that is known. */
    public int column(int line, int offset) {
        int start = lineStart(line);
        return Math.max(0, offset - start) - pairsBefore(offset) + pairsBefore(start) + 1;
    }

    /**
     * The column, counted from 1 in code points with tabs at multiples of eight, of the code unit at {@code offset}.
     */
    public int displayColumn(int offset) {
        int column = 0;
        for (int i = lineStart(line(offset)); i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                column = (column / TAB + 1) * TAB;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return column + 1;
    }

    /** The line and column of the code unit at {@code offset}. */
    public Position position(int offset) {
        return new Position(line(offset), column(offset));
    }

    /** The offset of the first code unit of a line; a byte-order mark belongs to no line. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The offset behind the last code unit of a line, its line break excluded. */
    public int lineEnd(int line) {
        if (line == lineStarts.length) {
            return text.length();
        }
        int end = lineStarts[line] - 1;
        return end > lineStart(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int pairsBefore(int offset) {
        if (pairEnds.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(pairEnds, offset);
        return found >= 0 ? found : -found - 1;
    }
}
