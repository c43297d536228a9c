package org.zexus.interpreter.translate;

/**
 * A straight run of portable instructions together with the state it is entered in. Code whose stack depth or handlers
 * differ between two ways to an instruction has several blocks for it; compiled code has one.
 *
 * <p>
 * A loop that is {@linkplain LoopUnrolling unrolled} has a block for each of its rounds. So has what follows it: it
 * holds nothing but the way on, on which is charged what the rounds that are not executed have been charged ahead.
 *
 * @param start the index of the first instruction; the number of instructions for the end of the code
 * @param depth the number of operand stack entries
 * @param tries the handlers that {@code SETUP_TRY} made, innermost first; null if there is none
 * @param round the number of the round, from 0; a negative one for the way out of round {@code -1 - round}; or what
 * stands for {@link #timed}
 */
record Block(int start, int depth, Tries tries, int round) {

    Block(int start, int depth, Tries tries) {
        this(start, depth, tries, 0);
    }

    /** The round of blocks whose instructions are timed. */
    private static final int TIMED = Integer.MAX_VALUE;

    /** The same code, but each instruction says when it begins. */
    Block timed() {
        return new Block(start, depth, tries, TIMED);
    }

    /** Whether each instruction says when it begins. */
    boolean isTimed() {
        return round == TIMED;
    }

    /** Whether this is the way out of a round of an unrolled loop to {@link #start}. */
    boolean isWayOut() {
        return round < 0;
    }

    /** The handlers that are set up. */
    record Tries(int target, int depth, Tries outer) {

        /** Where control goes when an error reaches this handler, which is then gone. */
        Block entry() {
            return new Block(target, depth + 1, outer);
        }
    }
}
