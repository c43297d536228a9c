package org.zexus.bytecode;

/**
 * A place in the code under construction that jumps and handlers refer to before its index is known. Made by
 * {@link CodeEmitter#newLabel}.
 */
public final class Label {
    private static final int UNMARKED = -1;

    private final CodeEmitter owner;
    private final String name;
    private int index = UNMARKED;

    Label(CodeEmitter owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** Whether the label has been marked. */
    public boolean isMarked() {
        return index != UNMARKED;
    }

    boolean belongsTo(CodeEmitter emitter) {
        return owner == emitter;
    }

    void mark(int instruction) {
        if (isMarked()) {
            throw new IllegalStateException("Label '" + name + "' is marked twice");
        }
        index = instruction;
    }

    int index() {
        if (!isMarked()) {
            throw new IllegalStateException("Undefined label '" + name + "'");
        }
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
