package org.zexus.bytecode;

/**
 * A place in the source a program was made from.
 *
 * @param start offset of the first UTF-16 code unit, or -1 if offsets are unknown
 * @param end offset just behind the last code unit, or -1 if offsets are unknown
 * @param line line of the start from 1, or 0 if lines are unknown
 * @param column column of the start from 1 in code points, or 0 if columns are unknown
 */
public record Position(int start, int end, int line, int column) {
    /** No place. */
    public static final Position UNKNOWN = new Position(-1, -1, 0, 0);

    public Position {
        boolean offsets = start == -1 ? end == -1 : start >= 0 && end >= start;
        if (!offsets || line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "not a position: " + start + ".." + end + " " + line + ":" + column);
        }
    }

    /** A range of offsets without line and column. */
    public static Position ofOffsets(int start, int end) {
        return new Position(start, end, 0, 0);
    }

    /** A line and column without offsets. */
    public static Position ofLine(int line, int column) {
        return new Position(-1, -1, line, column);
    }

    // Compilation compares positions all the time. In a native image the methods that Java gives a record go through
    // method handles, which are interpreted there: the first one would cost every start a millisecond and megabytes.

    @Override
    public boolean equals(Object other) {
        return other instanceof Position(int otherStart, int otherEnd, int otherLine, int otherColumn)
                && start == otherStart && end == otherEnd && line == otherLine && column == otherColumn;
    }

    @Override
    public int hashCode() {
        return ((start * 31 + end) * 31 + line) * 31 + column;
    }

    /** Whether start and end are known. */
    public boolean hasOffsets() {
        return start >= 0;
    }

    /** Whether the line is known. */
    public boolean hasLine() {
        return line > 0;
    }

    /** Whether nothing is known. */
    public boolean isUnknown() {
        return !hasOffsets() && !hasLine();
    }
}
