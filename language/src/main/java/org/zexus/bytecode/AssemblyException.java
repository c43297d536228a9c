package org.zexus.bytecode;

/** A text that {@link Assembler} cannot read. */
public final class AssemblyException extends Exception {
    private final int line;

    AssemblyException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
