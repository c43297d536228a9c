package org.zexus.syntax;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs computations that recurse along a syntax tree.
 *
 * <p>
 * The nesting of a tree is limited ({@link ParseOptions#nestingLimit}), but how much stack a level takes depends on
 * which of the JVM's compilers has seen the code, and how much is left depends on the caller. A computation that runs
 * out of stack is repeated on a thread that has enough for every tree within the limit.
 */
public final class DeepRecursion {
    /** In bytes: four times what the parser needs at the default limit when compiled in the most wasteful way. */
    private static final long AMPLE_STACK = 16L << 20;

    private DeepRecursion() {}

    /**
     * The result of a computation.
     *
     * @param computation must not have an effect other than its result, as it may be started twice, the second time on
     * another thread
     */
    public static <T> T compute(Supplier<T> computation) {
        try {
            return computation.get();
        } catch (StackOverflowError tooLittle) {
            return computeOnAmpleStack(computation);
        }
    }

    private static <T> T computeOnAmpleStack(Supplier<T> computation) {
        var result = new CompletableFuture<T>();
        Runnable task = () -> {
            try {
                result.complete(computation.get());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        };
        var thread = new Thread(null, task, "zexus-deep-recursion", AMPLE_STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw failure;
            }
        }
    }
}
