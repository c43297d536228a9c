package org.zexus.bytecode;

import java.util.Objects;

/**
 * The start of a statement, for debuggers and coverage.
 *
 * @param instruction index of the statement's first instruction
 * @param position the statement in the source
 */
public record StatementMark(int instruction, Position position) {
    public StatementMark {
        Objects.requireNonNull(position, "position");
    }
}
