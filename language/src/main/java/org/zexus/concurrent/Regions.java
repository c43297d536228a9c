package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.task.ParallelTasks;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/** The regions of the tasks of a context, and its locks by key. */
final class Regions implements ParallelTasks {

    private final Scheduler scheduler;
    private final Map<Task, Deque<List<Waitable>>> regions = new WeakHashMap<>();
    private final ZexusMap locks = new ZexusMap();

    Regions(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    private Deque<List<Waitable>> open() {
        return regions.computeIfAbsent(scheduler.holder(), _ -> new ArrayDeque<>());
    }

    @Override
    public void begin() {
        open().push(new ArrayList<>());
    }

    @Override
    public Object end(Node where) {
        List<Waitable> tasks = open().poll();
        if (tasks == null) {
            throw Errors.valueError(where, "there is no parallel region to end");
        }
        return scheduler.resultOf(Combination.of(Combination.Mode.JOIN, tasks), where);
    }

    @Override
    public void add(Object task) {
        List<Waitable> innermost = open().peek();
        if (innermost != null && task instanceof Waitable waitable) {
            innermost.add(waitable);
        }
    }

    @Override
    public Object barrier(Object value, Object seconds, Node where) {
        if (value instanceof Barrier barrier) {
            return TaskLibrary.awaitBarrier(where, barrier, seconds == null ? ZexusNull.NULL : seconds);
        }
        List<Waitable> innermost = open().peek();
        if (innermost == null) {
            return ZexusNull.NULL;
        }
        Waitable wait = Combination.of(Combination.Mode.JOIN, innermost);
        Object limit = seconds == null ? ZexusNull.NULL : seconds;
        return scheduler.resultOf(Limits.within(wait, limit, "BARRIER", scheduler, where), where);
    }

    @Override
    public Object lock(Object key, Node where) {
        Object lock = locks.get(key);
        if (lock == null) {
            lock = new Mutex(Display.toJava(key));
            locks.put(key, lock, where);
        }
        return scheduler.resultOf(((Mutex) lock).acquire(scheduler.holder()), where);
    }

    @Override
    public void unlock(Object key, Node where) {
        if (!(locks.get(key) instanceof Mutex lock)) {
            throw Errors.resourceError(where, "Lock '" + Display.toJava(key) + "' is not held");
        }
        lock.release(scheduler.holder(), where);
    }
}
