package org.zexus.launcher;

/** The user asked for something that cannot be started; the message is for the user. */
final class UsageException extends Exception {
    UsageException(String message) {
        super(message);
    }
}
