package org.zexus.vm;

/** A name without a meaning. */
public final class VMNameError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    VMNameError(String message, Throwable cause) {
        super("NameError", message, cause);
    }
}
