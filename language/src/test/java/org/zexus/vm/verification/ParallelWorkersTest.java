package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.verification.ParallelTest.await;
import static org.zexus.vm.verification.ParallelTest.define;
import static org.zexus.vm.verification.ParallelTest.region;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zexus.vm.Machine;
import org.zexus.vm.VMRuntimeError;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;

/**
 * What the machine's list says of the pool of workers, by its names. There is no pool to start and to end: threads are
 * there with the tasks of a region, and it ends when they have.
 */
class ParallelWorkersTest {
    private final Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.PARALLEL));

    @AfterEach
    void close() {
        machine.close();
    }

    private void meet(int count) {
        var all = new CountDownLatch(count);
        define(machine, "meet", () -> {
            all.countDown();
            await(all);
            return 1L;
        });
        assertEquals(Collections.nCopies(count, 1L),
                machine.run(code -> region(code, Collections.nCopies(count, "meet").toArray(String[]::new))));
    }

    /** As many as there are tasks, whatever the number of processors. */
    @Test
    void pool_creation() {
        for (int count : List.of(1, 4, 100)) {
            meet(count);
        }
    }

    @Test
    void start_shutdown() {
        meet(4);
        assertEquals(List.of(), machine.vm().tasks());
    }

    /** Closing a machine ends what it executes. */
    @Test
    void context_manager() {
        var started = new CountDownLatch(1);
        define(machine, "never", () -> {
            started.countDown();
            await(new CountDownLatch(1));
            return null;
        });
        Thread.startVirtualThread(() -> {
            await(started);
            machine.close();
        });
        assertThrows(VMRuntimeError.class, () -> machine.run(code -> region(code, "never")));
    }

    /** Twenty tasks that take a tenth of a second take less than twenty tenths. */
    @Test
    void performance_comparison() {
        define(machine, "slow", () -> {
            try {
                return Thread.currentThread().join(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        long start = System.nanoTime();
        machine.run(code -> region(code, Collections.nCopies(20, "slow").toArray(String[]::new)));
        assertTrue(System.nanoTime() - start < 1_500_000_000L);
    }
}
