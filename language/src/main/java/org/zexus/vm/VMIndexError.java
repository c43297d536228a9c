package org.zexus.vm;

/** A position that does not exist. */
public final class VMIndexError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    VMIndexError(String message, Throwable cause) {
        super("IndexError", message, cause);
    }
}
