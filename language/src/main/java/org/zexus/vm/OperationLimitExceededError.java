package org.zexus.vm;

/** The program executed as many instructions as it may. */
public final class OperationLimitExceededError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    private final long operationCount;
    private final long maxOperations;

    OperationLimitExceededError(String message, long operationCount, long maxOperations, Throwable cause) {
        super("OperationLimitExceededError", message, cause);
        this.operationCount = operationCount;
        this.maxOperations = maxOperations;
    }

    /** The number of the instruction that is one too many. */
    public long operationCount() {
        return operationCount;
    }

    /** How many may be executed. */
    public long maxOperations() {
        return maxOperations;
    }
}
