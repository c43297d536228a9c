package org.zexus.tests;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs what a test does on a thread whose stack is as deep as programs may expect: see recursion in the language. */
public final class DeepStack {
    private static final long BYTES = 64L << 20;

    private DeepStack() {}

    /**
     * The result of an action.
     *
     * @param name of the thread
     * @throws AssertionError if the action failed, with its exception as the cause
     */
    public static <T> T call(String name, Callable<T> action) {
        var task = new FutureTask<>(action);
        new Thread(null, task, name, BYTES).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
