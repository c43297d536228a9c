package org.zexus.tests.project;

import java.util.function.LongUnaryOperator;

/** Modules of tasks: async functions, spawned calls, channels between them, and errors that are awaited. */
final class TaskModules {
    private static final long M = Calculation.MODULUS;

    private TaskModules() {}

    /**
     * A step of a module.
     *
     * @param text the declaration of the async function {@code stepI(x)}
     * @param result what it computes
     */
    record Step(String text, LongUnaryOperator result) {}

    /** The step of a number, with three constants. */
    static Step step(int number, long a, long b, long c) {
        long workers = 2 + a % 4;
        long messages = 3 + b % 6;
        String text = """
                async action slow%1$d(x, k) {
                    for i in range(k) { await sleep(0) }
                    require(x %% 7 != k, "seven")
                    return (x * %2$d + k) %% M
                }
                action produce%1$d(out, x) {
                    for i in range(%6$d) { out.send((x + i * %3$d) %% M) }
                    out.close()
                }
                async action consume%1$d(source) {
                    let sum = 0
                    for each n in source { sum = (sum * 3 + n) %% M }
                    return sum
                }
                export async action step%1$d(x) {
                    let tasks = range(%5$d).map(k => slow%1$d((x + k) %% M, k))
                    let sum = %4$d
                    for each outcome in await settled(tasks) {
                        sum += outcome.ok ? outcome.value : len(outcome.error.message)
                    }
                    let pipe = channel(%6$d %% 3)
                    let reader = consume%1$d(pipe)
                    spawn produce%1$d(pipe, x)
                    let guard = mutex()
                    let shared = {total: 0}
                    with scope {
                        for k in range(3) { spawn add%1$d(guard, shared, k) }
                    }
                    return (sum + await reader + shared.total) %% M
                }
                async action add%1$d(guard, shared, k) {
                    guard.lock()
                    defer { guard.unlock() }
                    let before = shared.total
                    await sleep(0)
                    shared.total = before + k * %2$d
                }

                """.formatted(number, a, b, c, workers, messages);
        return new Step(text, x -> {
            long sum = c;
            for (long k = 0; k < workers; k++) {
                long argument = (x + k) % M;
                sum += argument % 7 == k ? "Requirement failed: seven".length() : (argument * a + k) % M;
            }
            long consumed = 0;
            for (long i = 0; i < messages; i++) {
                consumed = (consumed * 3 + (x + i * b) % M) % M;
            }
            return (sum + consumed + 3 * a) % M;
        });
    }
}
