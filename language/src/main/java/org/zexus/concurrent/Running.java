package org.zexus.concurrent;

/** Which task of a context runs code now, and how many atomic blocks it is in. */
final class Running {

    private Task task;
    private int atomicDepth;
    /** Whether its calls are about to be put aside, or are being so. */
    private boolean isSuspending;

    /** The task, or null if the host runs code of its own. */
    Task task() {
        return task;
    }

    int atomicDepth() {
        return atomicDepth;
    }

    void set(Task newTask, int newAtomicDepth) {
        task = newTask;
        atomicDepth = newAtomicDepth;
        isSuspending = false;
    }

    /** Notes that the calls of the task are going to be put aside. */
    void beginSuspending() {
        isSuspending = true;
    }

    /** Whether an error that is raised now, between two instructions, takes the place of calls that are put aside. */
    boolean isSuspending() {
        return isSuspending;
    }

    void enterAtomic() {
        atomicDepth++;
    }

    void leaveAtomic() {
        atomicDepth--;
    }
}
