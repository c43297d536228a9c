package org.zexus.compiler.code;

/** A place in the code of one function that jumps and handlers refer to. */
final class Target {
    private static final int NONE = -1;

    private int index = NONE;
    private int depth = NONE;

    boolean isMarked() {
        return index != NONE;
    }

    /** The index of the instruction behind the place. */
    int index() {
        if (!isMarked()) {
            throw new IllegalStateException("a jump target was never placed");
        }
        return index;
    }

    void place(int instruction) {
        index = instruction;
    }

    /** Whether a jump goes here. */
    boolean isUsed() {
        return depth != NONE;
    }

    /** The number of operand stack entries on arrival. */
    int depth() {
        return depth;
    }

    /** Records that code arrives with this many operand stack entries. */
    void arrive(int stackDepth) {
        if (isUsed() && depth != stackDepth) {
            throw new IllegalStateException("code arrives with " + stackDepth + " and with " + depth + " operands");
        }
        depth = stackDepth;
    }
}
