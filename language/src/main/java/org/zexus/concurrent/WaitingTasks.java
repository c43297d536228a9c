package org.zexus.concurrent;

import java.util.ArrayList;
import java.util.List;

/** The tasks of a context that have begun and wait, or wait for their turn: a list that is linked by the tasks. */
public final class WaitingTasks {

    private Task first;
    private long count;
    /** How many of them the end of the program does not wait for. */
    private long detachedCount;

    void add(Task task) {
        task.next = first;
        if (first != null) {
            first.previous = task;
        }
        first = task;
        count++;
        detachedCount += task.isDetached() ? 1 : 0;
    }

    void remove(Task task) {
        if (task.previous == null) {
            first = task.next;
        } else {
            task.previous.next = task.next;
        }
        if (task.next != null) {
            task.next.previous = task.previous;
        }
        task.previous = null;
        task.next = null;
        count--;
        detachedCount -= task.isDetached() ? 1 : 0;
    }

    boolean isEmpty() {
        return first == null;
    }

    /** Whether there is one that the end of the program waits for. */
    boolean hasAttached() {
        return count > detachedCount;
    }

    /** Whether there are tasks, and the end of the program waits for none of them. */
    boolean hasOnlyDetached() {
        return detachedCount > 0 && count == detachedCount;
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** The newest of them, or null. */
    Task first() {
        return first;
    }

    /** All of them, the newest first. */
    public List<Task> all() {
        var tasks = new ArrayList<Task>();
        for (Task task = first; task != null; task = task.next) {
            tasks.add(task);
        }
        return tasks;
    }
}
