package org.zexus.launcher;

/** Threads that run programs. */
public final class ProgramThread {
    /**
     * The stack of a thread. A call that is not compiled yet takes up to 2 KB, one through a builtin more, so that the
     * language's limit of calls within each other is reached first. Memory is taken only as far as a program goes.
     */
    private static final long STACK_BYTES = 512L << 20;

    private ProgramThread() {}

    /** A thread, not started yet. */
    public static Thread of(String name, Runnable work) {
        return new Thread(null, work, name, STACK_BYTES);
    }
}
