package org.zexus.launcher.usage;

/** The user asked for something that cannot be started; the message is for the user. */
public final class UsageException extends Exception {
    /** A message, without the name of the command before it. */
    public UsageException(String message) {
        super(message);
    }
}
