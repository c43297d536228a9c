package org.zexus.syntax.source;

/**
 * A place in a source text as people count it.
 *
 * @param line line number from 1
 * @param column column from 1, counted in code points
 */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
