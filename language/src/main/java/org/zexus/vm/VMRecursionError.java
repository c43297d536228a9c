package org.zexus.vm;

/** Too many calls within each other. */
public final class VMRecursionError extends VMRuntimeError {
    private static final long serialVersionUID = 1L;

    VMRecursionError(String message, Throwable cause) {
        super("RecursionError", message, cause);
    }
}
