package org.zexus.vm;

/** An error of a program that it did not catch. */
public class VMRuntimeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    VMRuntimeError(String kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The kind of error as programs see it, such as {@code ZeroDivisionError}. */
    public String kind() {
        return kind;
    }

    /** The message. */
    public String zexusMessage() {
        return getMessage();
    }
}
