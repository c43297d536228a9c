package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The lock of a context: only the thread that holds it runs code of the program. A thread that has nothing to do parks
 * outside of the lock, so that others can call in.
 */
final class ContextLock {

    /** How long a thread parks without looking around again. */
    private static final long LONGEST_PARK = TimeUnit.HOURS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Thread> parked = ConcurrentHashMap.newKeySet();
    /** How many threads there are in it, which is asked far more often than it changes. */
    private final AtomicInteger parkedCount = new AtomicInteger();
    /** How often parked threads were woken. */
    private final AtomicLong wakes = new AtomicLong();

    /**
     * What a thread parks for. A safepoint may end the parking, and have it begin again, at the moment at which another
     * thread wakes this one; the count tells.
     *
     * @param until the moment at which it ends anyway
     * @param wakesBefore the count of wakes from which on one matters
     */
    private record Parking(AtomicLong wakes, long wakesBefore, long until) {
        void begin() throws InterruptedException {
            long nanos = until - System.nanoTime();
            if (nanos > 0 && wakes.get() == wakesBefore) {
                LockSupport.parkNanos(nanos);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    /** Takes the lock; the same thread may do so again. */
    @TruffleBoundary
    void enter(Node where) {
        if (!lock.tryLock()) {
            TruffleSafepoint.setBlockedThreadInterruptible(where, ReentrantLock::lockInterruptibly, lock);
        }
    }

    /** Gives the lock back. */
    @TruffleBoundary
    void leave() {
        lock.unlock();
    }

    /** Whether the current thread gives the lock free when it leaves once. */
    @TruffleBoundary
    boolean isHeldOnce() {
        return lock.getHoldCount() == 1;
    }

    /** Whether other threads stand in line for the lock. */
    boolean isWanted() {
        return lock.hasQueuedThreads();
    }

    /** Gives the threads that stand in line a chance to take the lock. */
    void letOthersIn() {
        int holds = unlockAll();
        Thread.yield();
        relock(holds);
    }

    private int unlockAll() {
        int holds = lock.getHoldCount();
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        return holds;
    }

    /**
     * Parks the current thread outside of the lock, until a time has passed, {@link #wake()} is called, or for no
     * reason.
     *
     * @param nanos the time; negative for no limit
     * @param isNeedless asked when {@link #wake()} can no longer be missed
     */
    void park(long nanos, BooleanSupplier isNeedless, Node where) {
        Thread self = Thread.currentThread();
        parked.add(self);
        parkedCount.incrementAndGet();
        long wakesBefore = wakes.get();
        try {
            if (isNeedless.getAsBoolean()) {
                return;
            }
            int holds = unlockAll();
            try {
                long limit = nanos < 0 ? LONGEST_PARK : Math.min(nanos, LONGEST_PARK);
                TruffleSafepoint.setBlockedThreadInterruptible(where, Parking::begin,
                        new Parking(wakes, wakesBefore, System.nanoTime() + limit));
            } finally {
                relock(holds);
            }
        } finally {
            parkedCount.decrementAndGet();
            parked.remove(self);
        }
    }

    private void relock(int holds) {
        // Not interruptible: what is on the stack above counts on holding the lock, even when the context is closed.
        for (int i = 0; i < holds; i++) {
            lock.lock();
        }
    }

    /** Lets all parked threads look around. May be called without the lock. */
    void wake() {
        if (parkedCount.get() > 0) {
            wakes.incrementAndGet();
            parked.forEach(LockSupport::unpark);
        }
    }
}
