package org.zexus.vm;

/** An operation on a value of the wrong kind. */
public final class VMTypeError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    VMTypeError(String message, Throwable cause) {
        super("TypeError", message, cause);
    }
}
