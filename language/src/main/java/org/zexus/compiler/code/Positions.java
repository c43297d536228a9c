package org.zexus.compiler.code;

import org.zexus.bytecode.Position;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/** Source positions of instructions: offsets with line and column, so that they mean something without the text. */
final class Positions {
    private final SourceText source;
    private Span lastSpan;
    private int lastLine = 1;
    private Position lastPosition;

    Positions(SourceText source) {
        this.source = source;
    }

    Position of(Span span) {
        if (lastSpan == null || span.start() != lastSpan.start() || span.end() != lastSpan.end()) {
            int line = line(span.start());
            lastPosition = new Position(span.start(), span.end(), line, source.column(line, span.start()));
            lastSpan = span;
        }
        return lastPosition;
    }

    /** The line of an offset, which most often is that of the last one. */
    private int line(int offset) {
        boolean same = offset >= source.lineStart(lastLine)
                && (lastLine == source.lineCount() || offset < source.lineStart(lastLine + 1));
        if (!same) {
            lastLine = source.line(offset);
        }
        return lastLine;
    }
}
