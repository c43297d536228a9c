package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.zexus.runtime.gas.OutOfGas;
import org.zexus.runtime.value.ZexusNull;

/** One execution of a program: as a task, and then the tasks it has started, to their end or as far as they get. */
final class ProgramRun {

    private final Scheduler scheduler;
    private final Node where;

    ProgramRun(Scheduler scheduler, Node where) {
        this.scheduler = scheduler;
        this.where = where;
    }

    /**
     * Runs it, inside the lock.
     *
     * @param isStandalone whether tasks that wait in the end are a deadlock
     * @return the result of the program
     */
    Object run(Supplier<Object> body, boolean isStandalone) {
        boolean isOutermost = scheduler.current() == null;
        if (isOutermost && scheduler.loop().hasFailed()) {
            // What was interrupted may have been kept from cleaning up.
            cleanUp();
        }
        scheduler.loop().setFailed(false);
        Task main = Task.outside(scheduler, "the program");
        begin(main, body, isOutermost);
        try {
            finish(main);
            scheduler.unseen().remove(main);
            if (isOutermost) {
                scheduler.loop().setFailed(main.isFailed());
                if (main.isFailed()) {
                    scheduler.cancelAll(ZexusNull.NULL);
                }
                drain(isStandalone);
            }
        } catch (AbstractTruffleException end) { // a deadlock or an interruption
            if (isOutermost) {
                endAll();
            }
            throw end;
        }
        if (isOutermost && !main.isFailed()) {
            scheduler.unseen().raise();
        }
        return main.programResult();
    }

    /** Ends what waits, so that the next program in this context does not have to wait for it. */
    private void endAll() {
        scheduler.loop().setFailed(true);
        scheduler.cancelAll(ZexusNull.NULL);
        // An interruption between the beginning of a wait and the moment its task is put aside leaves a timer behind.
        scheduler.loop().timers().clear();
        cleanUp();
    }

    /** Runs the program up to where it waits for the first time. */
    private void begin(Task main, Supplier<Object> body, boolean isOutermost) {
        try {
            scheduler.runPart(main, body);
        } catch (OutOfGas end) {
            if (isOutermost) {
                endAll();
            }
            throw end;
        }
    }

    /** Lets the tasks that were cancelled clean up. */
    private void cleanUp() {
        boolean isIdle = false;
        while (!isIdle) {
            try {
                scheduler.runUntilIdle(where);
                isIdle = true;
            } catch (OutOfGas end) {
                // A task that has no gas left to clean up has ended with this; there are others.
            }
        }
    }

    /** Runs tasks until the program is done. When nothing can go on, the program is told of the deadlock. */
    private void finish(Task main) {
        if (!main.isDone()) {
            main.subscribe(scheduler.loop().lock()::wake);
        }
        while (!main.isDone()) {
            if (!scheduler.loop().stepOrWaitForThreads(where)) {
                main.interrupt(DeadlockReport.error(scheduler.waiting().first()));
            }
        }
    }

    /** Runs all tasks as far as they get, as long as there is one that is not detached. */
    private void drain(boolean isStandalone) {
        while (!isLeftToDetached() && scheduler.loop().step(where)) {
            // Each step is all there is to do.
        }
        if (scheduler.waiting().hasAttached() && isStandalone) {
            throw DeadlockReport.error(scheduler.waiting().first());
        }
    }

    private boolean isLeftToDetached() {
        return scheduler.waiting().hasOnlyDetached() && scheduler.loop().isLeftToDetached();
    }
}
