package org.zexus.vm;

/** The gas does not suffice for the next instruction. */
public final class OutOfGasError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    private final long gasUsed;
    private final long gasLimit;
    private final String operation;

    OutOfGasError(String message, long gasUsed, long gasLimit, String operation, Throwable cause) {
        super("OutOfGasError", message, cause);
        this.gasUsed = gasUsed;
        this.gasLimit = gasLimit;
        this.operation = operation;
    }

    /** The gas of the instructions that were executed; -1 for a budget that the program keeps itself. */
    public long gasUsed() {
        return gasUsed;
    }

    /** The gas that could be used; -1 for a budget that the program keeps itself. */
    public long gasLimit() {
        return gasLimit;
    }

    /** The mnemonic of the instruction that could not be paid. */
    public String operation() {
        return operation;
    }
}
