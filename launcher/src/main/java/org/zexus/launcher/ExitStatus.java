package org.zexus.launcher;

/** Exit statuses of the command; a program that ends itself chooses its own. */
final class ExitStatus {
    /** The program, or the check, came to its end. */
    static final int SUCCESS = 0;

    /** An error that the program did not catch. */
    static final int UNCAUGHT_ERROR = 1;

    /** The program was not started: wrong usage, unreadable file, syntax error. */
    static final int NOT_STARTED = 2;

    /** A defect of Zexus itself; the number is {@code EX_SOFTWARE} of BSD's sysexits.h. */
    static final int INTERNAL_ERROR = 70;

    /** Interrupted from outside: 128 + the number of SIGINT, as shells report it. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
