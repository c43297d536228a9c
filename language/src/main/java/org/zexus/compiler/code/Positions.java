package org.zexus.compiler.code;

import org.zexus.bytecode.Position;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/** Source positions of instructions: offsets with line and column, so that they mean something without the text. */
final class Positions {
    private final SourceText source;
    private Span lastSpan;
    private Position lastPosition;

    Positions(SourceText source) {
        this.source = source;
    }

    Position of(Span span) {
        if (!span.equals(lastSpan)) {
            var start = source.position(span.start());
            lastPosition = new Position(span.start(), span.end(), start.line(), start.column());
            lastSpan = span;
        }
        return lastPosition;
    }
}
