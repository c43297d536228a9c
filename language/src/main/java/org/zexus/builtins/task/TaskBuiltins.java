package org.zexus.builtins.task;

import java.util.function.Supplier;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.concurrent.TaskLibrary;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.value.Kind;

/** The table of functions and methods of tasks and of what they wait for. */
public final class TaskBuiltins {

    private TaskBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        tasks(to);
        channels(to);
        locks(to);
        groups(to);
        atomics(to);
    }

    /** Declares the module {@code sync}. */
    public static void declare(Functions to) {
        to.function("Mutex|mutex()", "A lock that one task holds at a time.", Boundary.nullary(TaskLibrary::newMutex));
        to.function("Semaphore|semaphore(permits)", "Lets a number of tasks in at a time.",
                Boundary.unary(TaskLibrary::newSemaphore));
        to.function("WaitGroup|wait_group()", "Counts what is still to be done.",
                Boundary.nullary(TaskLibrary::newWaitGroup));
        to.function("Barrier|barrier(parties)", "Where a number of tasks wait for each other.",
                Boundary.unary(TaskLibrary::newBarrier));
        to.function("AtomicInt|atomic_int(value?)", "A value that tasks change by single steps.",
                Boundary.unary(TaskLibrary::newAtomic));
        to.function("Channel|channel(capacity?)", "A queue between tasks.", Boundary.unary(TaskLibrary::newChannel));
    }

    private static void tasks(Declarations to) {
        to.function("all(tasks)", "A task for the results of all, or the first error.",
                Boundary.unary(TaskLibrary::all));
        to.function("any(tasks)", "A task for the first result, or an error if there is none.",
                Boundary.unary(TaskLibrary::any));
        to.function("race(tasks)", "A task for the first result or error.", Boundary.unary(TaskLibrary::race));
        to.function("settled(tasks)", "A task for a list of {ok, value} or {ok, error}.",
                Boundary.unary(TaskLibrary::settled));
        to.function("spawn(function, ...arguments)", "Calls a function as a task; a task is what it is.",
                Boundary.variadic(TaskLibrary::spawn));
        to.function("on_task_error(function)", "Has a function called with errors of tasks that nobody awaits.",
                Boundary.unary(TaskOperations::onError));
        to.method(Kind.TASK, "then(onResult, onError?)", "A task for what a function makes of the result or error.",
                Boundary.ternary(TaskLibrary::then));
        to.method(Kind.TASK, "result()", "The result of the task, for which this waits.",
                Boundary.unary(TaskOperations::result));
        to.method(Kind.TASK, "cancel(reason?)", "Ends the task where it waits; false if it has ended.",
                Boundary.binary(TaskOperations::cancel));
    }

    private static void channels(Declarations to) {
        to.function("channel(capacity?)", "A queue between tasks.", Boundary.unary(TaskLibrary::newChannel));
        both(to, Kind.CHANNEL, "send", "channel, message, seconds?", "Sends; waits while there is no room.",
                Boundary.waitingTernary(TaskLibrary::send));
        both(to, Kind.CHANNEL, "receive", "channel, seconds?", "The next message; null when there will be none.",
                Boundary.waitingBinary(TaskLibrary::receive));
        both(to, Kind.CHANNEL, "try_send", "channel, message", "Sends if there is room; whether there was.",
                Boundary.binary(TaskLibrary::trySend));
        both(to, Kind.CHANNEL, "try_receive", "channel", "The next message, or null if there is none now.",
                Boundary.unary(TaskLibrary::tryReceive));
        to.function("close_channel(channel)", "Ends a channel.", Boundary.unary(TaskLibrary::closeChannel));
        to.method(Kind.CHANNEL, "close()", "Ends the channel.", Boundary.unary(TaskLibrary::closeChannel));
    }

    private static void locks(Declarations to) {
        to.function("mutex()", "A lock that one task holds at a time.", Boundary.nullary(TaskLibrary::newMutex));
        to.method(Kind.MUTEX, "lock|acquire(seconds?)", "Takes the lock, for which it waits.",
                Boundary.binary(TaskLibrary::lock));
        to.method(Kind.MUTEX, "try_lock|try_acquire()", "Takes the lock if it is free; whether it was.",
                Boundary.unary(TaskLibrary::tryLock));
        to.method(Kind.MUTEX, "unlock|release|close()", "Gives the lock back.", Boundary.unary(TaskLibrary::unlock));
        to.function("semaphore(permits)", "Lets a number of tasks in at a time.",
                Boundary.unary(TaskLibrary::newSemaphore));
        to.method(Kind.SEMAPHORE, "acquire(seconds?)", "Goes in, when there is room.",
                Boundary.binary(TaskLibrary::acquire));
        to.method(Kind.SEMAPHORE, "try_acquire()", "Goes in if there is room; whether there was.",
                Boundary.unary(TaskLibrary::tryAcquire));
        to.method(Kind.SEMAPHORE, "release|close()", "Comes out.", Boundary.unary(TaskLibrary::release));
    }

    private static void groups(Declarations to) {
        to.function("wait_group()", "Counts what is still to be done.", Boundary.nullary(TaskLibrary::newWaitGroup));
        to.function("wg_add(group, count?)", "Counts more to be done.", Boundary.binary(TaskLibrary::addToGroup));
        to.function("wg_done(group)", "Counts one as done.", Boundary.unary(TaskLibrary::doneInGroup));
        to.function("wg_wait(group, seconds?)", "Waits until all is done; whether it was in time.",
                Boundary.binary(TaskLibrary::awaitGroup));
        to.method(Kind.WAIT_GROUP, "add(count?)", "Counts more to be done.", Boundary.binary(TaskLibrary::addToGroup));
        to.method(Kind.WAIT_GROUP, "done()", "Counts one as done.", Boundary.unary(TaskLibrary::doneInGroup));
        to.method(Kind.WAIT_GROUP, "wait(seconds?)", "Waits until all is done; whether it was in time.",
                Boundary.binary(TaskLibrary::awaitGroup));
        to.function("barrier(parties)", "Where a number of tasks wait for each other.",
                Boundary.unary(TaskLibrary::newBarrier));
        to.function("barrier_wait(barrier, seconds?)", "Waits for the others; the number of the generation.",
                Boundary.binary(TaskLibrary::awaitBarrier));
        to.function("barrier_reset(barrier)", "Makes the barrier like new.",
                Boundary.unary(TaskLibrary::resetBarrier));
        to.method(Kind.BARRIER, "wait(seconds?)", "Waits for the others; the number of the generation.",
                Boundary.binary(TaskLibrary::awaitBarrier));
        to.method(Kind.BARRIER, "reset()", "Makes the barrier like new.", Boundary.unary(TaskLibrary::resetBarrier));
    }

    private static void atomics(Declarations to) {
        to.method(Kind.ATOMIC, "get()", "The value.", Boundary.unary(TaskLibrary::get));
        to.method(Kind.ATOMIC, "set(value)", "Replaces the value.", Boundary.binary(TaskLibrary::set));
        to.method(Kind.ATOMIC, "add(delta)", "Adds to the value; the new one.", Boundary.binary(TaskLibrary::add));
        to.method(Kind.ATOMIC, "compare_and_set(expected, value)",
                "Replaces the value if it is the expected one; whether it was.",
                Boundary.ternary(TaskLibrary::compareAndSet));
    }

    /** Declares a function and the method that does the same for its first argument. */
    private static void both(Declarations to, Kind kind, String name, String parameters, String documentation,
            Supplier<? extends BuiltinNode> node) {
        to.function(name + "(" + parameters + ")", documentation, node);
        int comma = parameters.indexOf(", ");
        String rest = comma < 0 ? "" : parameters.substring(comma + 2);
        to.method(kind, name + "(" + rest + ")", documentation, node);
    }
}
