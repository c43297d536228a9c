package org.zexus.interpreter.translate;

/**
 * A straight run of portable instructions together with the state it is entered in. Code whose stack depth or handlers
 * differ between two ways to an instruction has several blocks for it; compiled code has one.
 *
 * @param start the index of the first instruction; the number of instructions for the end of the code
 * @param depth the number of operand stack entries
 * @param tries the handlers that {@code SETUP_TRY} made, innermost first; null if there is none
 */
record Block(int start, int depth, Tries tries) {

    /** The handlers that are set up. */
    record Tries(int target, int depth, Tries outer) {

        /** Where control goes when an error reaches this handler, which is then gone. */
        Block entry() {
            return new Block(target, depth + 1, outer);
        }
    }
}
