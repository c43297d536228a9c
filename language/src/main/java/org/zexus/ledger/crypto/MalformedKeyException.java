package org.zexus.ledger.crypto;

/** What was to be a key is none, or one of an algorithm or strength that is not supported. */
public final class MalformedKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public MalformedKeyException(String message) {
        super(message);
    }

    /** With a message for people and what led to it. */
    public MalformedKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
