package org.zexus.syntax.source;

/**
 * A half-open range of source text.
 *
 * <p>
 * Offsets are UTF-16 code unit indices into the text that was parsed, counted from 0, so that
 * {@code text.substring(start, end)} is the text of the range. {@link SourceText} turns an offset into a line and a
 * column (columns count code points).
 *
 * @param start offset of the first code unit
 * @param end offset just behind the last code unit; never less than {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The number of UTF-16 code units in the range. */
    public int length() {
        return end - start;
    }

    /** The smallest range that covers this one and {@code other}. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
