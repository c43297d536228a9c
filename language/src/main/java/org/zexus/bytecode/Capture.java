package org.zexus.bytecode;

import java.util.Objects;

/**
 * Where a closure takes one of its captured cells from when it is made.
 *
 * @param fromParentLocal true: the cell in the enclosing function's local slot {@code index}; false: the enclosing
 * closure's own captured cell {@code index}
 * @param index the slot or captured cell
 * @param name the variable's name, for messages and debuggers
 */
public record Capture(boolean fromParentLocal, int index, String name) {
    public Capture {
        Objects.requireNonNull(name, "name");
    }
}
