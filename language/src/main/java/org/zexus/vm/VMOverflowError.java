package org.zexus.vm;

/** A result or an operand stack that is too large. */
public final class VMOverflowError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    VMOverflowError(String message, Throwable cause) {
        super("OverflowError", message, cause);
    }
}
