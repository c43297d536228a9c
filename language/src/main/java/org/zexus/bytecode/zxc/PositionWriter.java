package org.zexus.bytecode.zxc;

import org.zexus.bytecode.Position;

/**
 * Writes a sequence of instructions and their positions, each in relation to the one before: the distance of the
 * instructions, a byte that tells what is known of the position, the difference of the starts and the length, the
 * difference of the lines and the column.
 */
final class PositionWriter {
    private final ByteSink sink;
    private int instruction;
    private int start;
    private int line;

    PositionWriter(ByteSink sink) {
        this.sink = sink;
    }

    /** An entry, whose instruction is not before that of the last entry. */
    void entry(int at, Position position) {
        if (at < instruction) {
            throw new IllegalArgumentException("position of instruction " + at + " out of order");
        }
        sink.varint(at - instruction);
        instruction = at;
        position(position);
    }

    /** A position alone. */
    void position(Position position) {
        boolean hasLine = position.hasLine() || position.column() > 0;
        sink.u8((position.hasOffsets() ? Layout.POSITION_OFFSETS : 0) | (hasLine ? Layout.POSITION_LINE : 0));
        if (position.hasOffsets()) {
            sink.difference((long) position.start() - start);
            sink.varint(position.end() - position.start());
            start = position.start();
        }
        if (hasLine) {
            sink.difference((long) position.line() - line);
            sink.varint(position.column());
            line = position.line();
        }
    }
}
