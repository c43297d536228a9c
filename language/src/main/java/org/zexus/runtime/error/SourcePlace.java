package org.zexus.runtime.error;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.SourceSection;

/**
 * A place in a source, as it is reported.
 *
 * @param file the name of the source
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record SourcePlace(String file, int line, int column) {

    /** The beginning of a section; null when there is none or it has no place. */
    @TruffleBoundary
    public static SourcePlace of(SourceSection section) {
        if (section == null || !section.isAvailable()) {
            return null;
        }
        String file = section.getSource().getName();
        int line = section.getStartLine();
        int column = section.getStartColumn();
        if (section.getSource().hasCharacters()) {
            CharSequence text = section.getSource().getCharacters();
            int start = section.getSource().getLineStartOffset(line);
            column = Character.codePointCount(text, start, start + column - 1) + 1;
        }
        return new SourcePlace(file, line, column);
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
