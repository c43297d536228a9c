package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** What programs allocate and what they keep, for the tests of how values are stored. */
final class MemoryUse {
    private static final int MEGABYTE = 1 << 20;
    private static final int ROUNDS = 50_000;

    private MemoryUse() {}

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The bytes that stay when a program has run, while its variables are still there. */
    static long kept(String program) {
        try (Context context = Context.newBuilder("zexus").option("engine.WarnInterpreterOnly", "false").build()) {
            context.eval("zexus", "1 + 1");
            long before = live();
            context.eval("zexus", program);
            return live() - before;
        }
    }

    /** A loop that computes an element in each round keeps none of them. */
    static void assertNothingStays(String element) {
        long kept = kept("""
                let last = null
                for i in range(%d) { last = %s }
                """.formatted(ROUNDS, element));
        assertTrue(kept < 20 * MEGABYTE, element + " keeps " + kept + " bytes");
    }

    /** The bytes that one round of a function's loop allocates once it has been executed before. */
    private static double allocatedByRound(String round) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Context context = Context.newBuilder("zexus").option("engine.WarnInterpreterOnly", "false").build()) {
            Value loop = context.eval("zexus", """
                    action loop(n) {
                        let x = 0
                        for i in range(n) { %s }
                        return x
                    }
                    loop
                    """.formatted(round));
            loop.execute(ROUNDS);
            long before = threads.getCurrentThreadAllocatedBytes();
            loop.execute(ROUNDS);
            return (double) (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
        }
    }

    /** A round of a loop allocates less than so many bytes. */
    static void assertAllocates(int most, String round) {
        double bytes = allocatedByRound(round);
        assertTrue(bytes < most, "%s: %.1f bytes in each round".formatted(round, bytes));
    }
}
