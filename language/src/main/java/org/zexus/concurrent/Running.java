package org.zexus.concurrent;

/** Which task of a context runs code now, and how many atomic blocks it is in. */
final class Running {

    private Task task;
    private int atomicDepth;

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
    }

    void enterAtomic() {
        atomicDepth++;
    }

    void leaveAtomic() {
        atomicDepth--;
    }
}
