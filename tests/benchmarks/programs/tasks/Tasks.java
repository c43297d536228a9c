package tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Tasks that wait once: one after the other, and a hundred at a time. All run in one thread, as they do in the others.
 */
public final class Tasks {
    private final Queue<Runnable> ready = new ArrayDeque<>();

    private CompletableFuture<Integer> work(int x) {
        return CompletableFuture.runAsync(() -> {}, ready::add).thenApply(_ -> x + 1);
    }

    private int await(CompletableFuture<Integer> task) {
        while (!task.isDone()) {
            ready.remove().run();
        }
        return task.join();
    }

    private long run(int n) {
        int last = 0;
        for (int i = 0; i < n; i++) {
            last = await(work(last));
        }
        long sum = 0;
        for (int i = 0; i < n / 100; i++) {
            var tasks = new ArrayList<CompletableFuture<Integer>>();
            for (int k = 0; k < 100; k++) {
                tasks.add(work(k));
            }
            for (CompletableFuture<Integer> task : tasks) {
                sum += await(task);
            }
        }
        return last + sum;
    }

    public static long benchmark(int n) {
        return new Tasks().run(n);
    }
}
