package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Arithmetic;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * What the builtin functions of this package do. Arguments that were left out are
 * {@link org.zexus.runtime.value.Missing#MISSING}.
 */
public final class TaskLibrary {

    private TaskLibrary() {}

    private static Object wait(Waitable wait, Node where) {
        return Scheduler.get(where).resultOf(wait, where);
    }

    private static <T> T expect(Class<T> type, Object value, String function, String wanted, Node where) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw Errors.typeError(where, function + " expects " + wanted + ", got " + Kinds.typeName(value));
    }

    // ---- Channels ----

    /** {@code channel(capacity?)}. */
    public static Object newChannel(Node where, Object capacity) {
        return Scheduler.get(where).newChannel("", "any", capacity == Missing.MISSING ? (Object) 0L : capacity, where);
    }

    /** What {@code send(channel, message, seconds?)} waits for. */
    public static Waitable send(Node where, Object channel, Object message, Object seconds) {
        Waitable sending = channel(channel, "send", where).send(message, where);
        return Limits.within(sending, seconds, "send", Scheduler.get(where), where);
    }

    /** What {@code receive(channel, seconds?)} waits for. */
    public static Waitable receive(Node where, Object channel, Object seconds) {
        Waitable receiving = channel(channel, "receive", where).receive(where);
        return Limits.within(receiving, seconds, "receive", Scheduler.get(where), where);
    }

    /** {@code channel.try_send(message)}. */
    public static Object trySend(Node where, Object channel, Object message) {
        return channel(channel, "try_send", where).trySend(message, where);
    }

    /** {@code channel.try_receive()}: null if there is nothing. */
    public static Object tryReceive(Node where, Object channel) {
        Object message = channel(channel, "try_receive", where).tryReceive(where);
        return message == null ? ZexusNull.NULL : message;
    }

    /** {@code close_channel(channel)}. */
    public static Object closeChannel(Node where, Object channel) {
        channel(channel, "close_channel", where).close();
        return ZexusNull.NULL;
    }

    private static Channel channel(Object value, String function, Node where) {
        return expect(Channel.class, value, function, "a channel", where);
    }

    // ---- Locks ----

    /** {@code mutex()}. */
    public static Object newMutex(@SuppressWarnings("unused") Node where) {
        return new Mutex("");
    }

    /** {@code mutex.lock(seconds?)}. */
    public static Object lock(Node where, Object mutex, Object seconds) {
        Scheduler scheduler = Scheduler.get(where);
        Waitable wait = ((Mutex) mutex).acquire(scheduler.holder());
        return wait(Limits.within(wait, seconds, "lock", scheduler, where), where);
    }

    /** {@code mutex.try_lock()}. */
    public static Object tryLock(Node where, Object mutex) {
        return ((Mutex) mutex).tryAcquire(Scheduler.get(where).holder());
    }

    /** {@code mutex.unlock()}. */
    public static Object unlock(Node where, Object mutex) {
        ((Mutex) mutex).release(Scheduler.get(where).holder(), where);
        return ZexusNull.NULL;
    }

    /** {@code semaphore(permits)}. */
    public static Object newSemaphore(Node where, Object permits) {
        return new Semaphore(Limits.count(permits, 0, "semaphore", where));
    }

    /** {@code semaphore.acquire(seconds?)}. */
    public static Object acquire(Node where, Object semaphore, Object seconds) {
        Scheduler scheduler = Scheduler.get(where);
        Waitable wait = ((Semaphore) semaphore).acquire(scheduler.holder());
        return wait(Limits.within(wait, seconds, "acquire", scheduler, where), where);
    }

    /** {@code semaphore.try_acquire()}. */
    public static Object tryAcquire(@SuppressWarnings("unused") Node where, Object semaphore) {
        return ((Semaphore) semaphore).tryAcquire();
    }

    /** {@code semaphore.release()}. */
    public static Object release(@SuppressWarnings("unused") Node where, Object semaphore) {
        ((Semaphore) semaphore).release();
        return ZexusNull.NULL;
    }

    // ---- Groups and barriers ----

    /** {@code wait_group()}. */
    public static Object newWaitGroup(@SuppressWarnings("unused") Node where) {
        return new WaitGroup();
    }

    /** {@code wg_add(group, count?)}. */
    public static Object addToGroup(Node where, Object group, Object count) {
        Object delta = count == Missing.MISSING ? (Object) 1L : count;
        group(group, "wg_add", where).add(expect(Long.class, delta, "wg_add", "an integer", where), where);
        return ZexusNull.NULL;
    }

    /** {@code wg_done(group)}. */
    public static Object doneInGroup(Node where, Object group) {
        group(group, "wg_done", where).add(-1, where);
        return ZexusNull.NULL;
    }

    /** {@code wg_wait(group, seconds?)}: whether everything was done in time. */
    public static Object awaitGroup(Node where, Object group, Object seconds) {
        Waitable wait = group(group, "wg_wait", where).await();
        Scheduler scheduler = Scheduler.get(where);
        Waitable limited = Limits.within(wait, seconds, "wg_wait", scheduler, where);
        return wait(limited instanceof WithLimit limit ? limit.orElse(false) : limited, where);
    }

    private static WaitGroup group(Object value, String function, Node where) {
        return expect(WaitGroup.class, value, function, "a wait group", where);
    }

    /** {@code barrier(parties)}. */
    public static Object newBarrier(Node where, Object parties) {
        return new Barrier(Limits.count(parties, 1, "barrier", where));
    }

    /** {@code barrier_wait(barrier, seconds?)}: the number of the generation. */
    public static Object awaitBarrier(Node where, Object barrier, Object seconds) {
        Barrier at = expect(Barrier.class, barrier, "barrier_wait", "a barrier", where);
        if (seconds == Missing.MISSING || seconds == ZexusNull.NULL) {
            return wait(at.arrive(), where);
        }
        double limit = Limits.seconds(seconds, "barrier_wait", where);
        return wait(at.arriveWithin(limit, Scheduler.get(where).loop().timers()), where);
    }

    /** {@code barrier_reset(barrier)}. */
    public static Object resetBarrier(Node where, Object barrier) {
        expect(Barrier.class, barrier, "barrier_reset", "a barrier", where).reset();
        return ZexusNull.NULL;
    }

    // ---- Atomic values ----

    /** {@code AtomicInt(value?)}. */
    public static Object newAtomic(@SuppressWarnings("unused") Node where, Object value) {
        return new AtomicValue(value == Missing.MISSING ? (Object) 0L : value);
    }

    /** {@code atomic.get()}. */
    public static Object get(@SuppressWarnings("unused") Node where, Object atomic) {
        return ((AtomicValue) atomic).get();
    }

    /** {@code atomic.set(value)}. */
    public static Object set(@SuppressWarnings("unused") Node where, Object atomic, Object value) {
        ((AtomicValue) atomic).set(value);
        return ZexusNull.NULL;
    }

    /** {@code atomic.add(delta)}: the new value. */
    public static Object add(Node where, Object atomic, Object delta) {
        var cell = (AtomicValue) atomic;
        cell.set(Arithmetic.add(cell.get(), delta, where));
        return cell.get();
    }

    /** {@code atomic.compare_and_set(expected, value)}: whether the value was the expected one. */
    public static Object compareAndSet(@SuppressWarnings("unused") Node where, Object atomic, Object expected,
            Object value) {
        var cell = (AtomicValue) atomic;
        if (!Equality.equal(cell.get(), expected)) {
            return false;
        }
        cell.set(value);
        return true;
    }

    // ---- Tasks ----

    /** {@code all(tasks)}. */
    public static Object all(Node where, Object tasks) {
        return combine(Combination.Mode.ALL, "all", tasks, where);
    }

    /** {@code any(tasks)}. */
    public static Object any(Node where, Object tasks) {
        return combine(Combination.Mode.ANY, "any", tasks, where);
    }

    /** {@code race(tasks)}. */
    public static Object race(Node where, Object tasks) {
        return combine(Combination.Mode.RACE, "race", tasks, where);
    }

    /** {@code settled(tasks)}. */
    public static Object settled(Node where, Object tasks) {
        return combine(Combination.Mode.SETTLED, "settled", tasks, where);
    }

    private static Object combine(Combination.Mode mode, String name, Object tasks, Node where) {
        ZexusList list = expect(ZexusList.class, tasks, name, "a list of tasks", where);
        List<Waitable> waits = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            waits.add(waitable(list.get(i), where));
        }
        return Scheduler.get(where).taskOf(name, Combination.of(mode, waits), where);
    }

    private static Waitable waitable(Object value, Node where) {
        if (value instanceof Waitable task) {
            return task;
        }
        Awaitable adapted = ForeignValues.isForeign(value) ? Scheduler.get(where).adapt(value, where) : null;
        return adapted instanceof Waitable promise ? promise : new Done(value);
    }

    /** {@code task.then(function, function?)}: a task for what the function makes of the result or the error. */
    public static Object then(Node where, Object task, Object onResult, Object onError) {
        var subject = (Task) task;
        return Scheduler.get(where).taskOf("then", Continuation.of(subject, onResult, onError, where), where);
    }

    /** {@code spawn(function, arguments...)} and {@code spawn(f(x))}, whose argument has been called already. */
    public static Object spawn(Node where, Object[] arguments) {
        Object first = arguments[0];
        if (first instanceof Waitable) {
            return first;
        }
        Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return Scheduler.get(where).spawn(first, rest, where);
    }
}
