package org.zexus.toolchain;

/** What the user of the command has to put right; the message is for him. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
