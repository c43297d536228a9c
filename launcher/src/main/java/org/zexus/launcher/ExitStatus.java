package org.zexus.launcher;

import org.graalvm.polyglot.PolyglotException;

/** Exit statuses of the command; a program that ends itself chooses its own. */
public final class ExitStatus {
    /** The program, or the check, came to its end. */
    public static final int SUCCESS = 0;

    /** An error that the program did not catch. */
    public static final int UNCAUGHT_ERROR = 1;

    /** The program was not started: wrong usage, unreadable file, syntax error. */
    public static final int NOT_STARTED = 2;

    /** A defect of Zexus itself; the number is {@code EX_SOFTWARE} of BSD's sysexits.h. */
    public static final int INTERNAL_ERROR = 70;

    /** Interrupted from outside: 128 + the number of SIGINT, as shells report it. */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** The exit status of a program that {@code error} ended. */
    public static int of(PolyglotException error) {
        if (error.isExit()) {
            return error.getExitStatus();
        }
        if (error.isInterrupted() || error.isCancelled() && !error.isResourceExhausted()) {
            return INTERRUPTED;
        }
        if (error.isInternalError()) {
            return INTERNAL_ERROR;
        }
        return error.isSyntaxError() ? NOT_STARTED : UNCAUGHT_ERROR;
    }
}
