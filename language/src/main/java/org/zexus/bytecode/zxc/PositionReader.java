package org.zexus.bytecode.zxc;

import org.zexus.bytecode.Position;

/** Reads what {@link PositionWriter} writes. */
final class PositionReader {
    private final ByteSource source;
    private int instruction;
    private int start;
    private int line;

    PositionReader(ByteSource source) {
        this.source = source;
    }

    /** The instruction of the next entry; its position follows. */
    int instruction() throws ZxcFormatException {
        instruction = source.increased(instruction);
        return instruction;
    }

    /** The next position. */
    Position position() throws ZxcFormatException {
        int parts = source.u8();
        if ((parts & ~(Layout.POSITION_OFFSETS | Layout.POSITION_LINE)) != 0) {
            throw source.failure("unknown kind of position " + parts, 1);
        }
        int from = -1;
        int to = -1;
        if ((parts & Layout.POSITION_OFFSETS) != 0) {
            start = source.moved(start);
            from = start;
            to = source.increased(start);
        }
        if ((parts & Layout.POSITION_LINE) == 0) {
            return Position.ofOffsets(from, to);
        }
        line = source.moved(line);
        return new Position(from, to, line, source.increased(0));
    }
}
