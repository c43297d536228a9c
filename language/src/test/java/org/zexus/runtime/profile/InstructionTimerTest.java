package org.zexus.runtime.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;

/** Which runs of instructions are measured. */
class InstructionTimerTest {

    private static final int RUNS = 200_000;

    private static Bytecode jumping() {
        var code = new BytecodeBuilder();
        code.markLabel("again");
        code.emitLoadConst(true);
        code.emitJumpIfTrue("again");
        code.emitLoadConst(1);
        code.emitReturn();
        return code.build();
    }

    /** How often the first instruction of a loop is measured. */
    private static long measured(InstructionTimer timer, int runs) {
        FunctionTimes times = timer.timesOf("a function", jumping());
        for (int i = 0; i < runs; i++) {
            if (times.isDue(0)) {
                times.begin(0, 1);
                times.begin(1, 1);
            }
        }
        return times.at(0).count();
    }

    @Test
    void oneOfSoManyRunsIsMeasured() {
        assertEquals(RUNS, measured(new InstructionTimer(1), RUNS));
        for (int period : new int[]{2, 10, 100}) {
            long measured = measured(new InstructionTimer(period), RUNS);
            assertTrue(Math.abs(measured - RUNS / period) < RUNS / period / 5, period + ": " + measured);
        }
    }

    @Test
    void thoseFirstAreAllMeasuredUnlessToldOtherwise() {
        assertEquals(10_000, measured(new InstructionTimer(InstructionTimer.UNTOLD), 10_000));
        long measured = measured(new InstructionTimer(InstructionTimer.UNTOLD), 1_000_000);
        assertTrue(measured > 20_500 && measured < 21_500, "measured: " + measured);
    }

    @Test
    void anyPeriodCanBeTold() {
        assertTrue(measured(new InstructionTimer(Integer.MAX_VALUE), RUNS) <= 2);
    }
}
