package org.zexus.interpreter.operation;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Position;

/** Finds the source sections of a function and of its instructions. */
public final class SourcePositions {

    private final Source source;
    private final Bytecode bytecode;

    /** The positions of a function; {@code source} may be null for code without one. */
    public SourcePositions(Source source, Bytecode bytecode) {
        this.source = source;
        this.bytecode = bytecode;
    }

    /** The source, or null. */
    public Source source() {
        return source;
    }

    /** The section of a portable instruction, or null when it is not known. */
    public SourceSection of(int portableIndex) {
        return section(bytecode.positions().at(portableIndex));
    }

    /** The section of the whole function, or null. */
    public SourceSection ofFunction() {
        return section(bytecode.position());
    }

    /** The section of a position, or null. */
    public SourceSection section(Position position) {
        if (source == null || !position.hasOffsets() && !position.hasLine()) {
            return null;
        }
        if (!source.hasCharacters()) {
            return position.hasLine() ? source.createSection(position.line()) : null;
        }
        if (position.hasOffsets()) {
            int end = Math.min(position.end(), source.getLength());
            int start = Math.min(position.start(), end);
            return source.createSection(start, end - start);
        }
        return position.line() <= source.getLineCount() ? source.createSection(position.line()) : null;
    }
}
