package org.zexus.bytecode;

/** A function that must not be run. The message names the function and the instruction. */
public final class VerificationException extends RuntimeException {
    private final String function;
    private final int instruction;

    /**
     * A finding.
     *
     * @param message what is wrong and where
     * @param function the name of the function
     * @param instruction the index of the instruction, or -1 if it is not about one
     */
    VerificationException(String message, String function, int instruction) {
        super(message);
        this.function = function;
        this.instruction = instruction;
    }

    /** The name of the function. */
    public String function() {
        return function;
    }

    /** The index of the instruction, or -1 if the finding is not about one. */
    public int instruction() {
        return instruction;
    }
}
