package org.zexus.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A loop from 6 to 12 that reads slot 0 and writes slot 2 in each round; slot 1 is written before it. */
class LivenessTest {

    private static final int BEFORE_LOOP = 3;
    private static final int LOOP = 6;

    private static int[] loop(int... before) {
        int[] code = {
            Op.LOAD_INT, 0, 5, //
            Op.LOAD_INT, 1, 7, //
            Op.MOVE, 2, 0, //
            Op.JUMP_NULL, 14, 2, //
            Op.JUMP, LOOP, //
            Op.RETURN, 0};
        System.arraycopy(before, 0, code, BEFORE_LOOP, before.length);
        return code;
    }

    @Test
    void valuesThatALoopOverwritesOrIgnoresAreDeadWhereItStarts() {
        int[][] dead = Liveness.deadAroundLoops(loop(), null, 3);
        assertArrayEquals(new int[]{1, 2}, dead[LOOP]);
    }

    @Test
    void deadValuesAreKnownBehindWhatALoopStarts() {
        int[][] dead = Liveness.deadAroundLoops(loop(), null, 3);
        assertArrayEquals(new int[]{1, 2}, dead[BEFORE_LOOP]);
        assertNull(dead[0]);
        assertNull(dead[9]);
    }

    /** The dead slots where the jump in the loop has a handler that reads slot 1, and receives the error in another. */
    private static int[][] deadWithHandler(int receiving) {
        int[] loop = loop();
        int[] code = Arrays.copyOf(loop, loop.length + 2);
        code[loop.length] = Op.RETURN;
        code[loop.length + 1] = 1;
        var handlers = new Code.Handler[code.length];
        handlers[9] = new Code.Handler(loop.length, receiving, true);
        return Liveness.deadAroundLoops(code, handlers, 3);
    }

    @Test
    void aValueIsAliveIfAHandlerOfTheLoopReadsIt() {
        int[][] dead = deadWithHandler(2);
        assertArrayEquals(new int[]{2}, dead[LOOP]);
    }

    @Test
    void whatAHandlerReceivesIsNotAliveBefore() {
        int[][] dead = deadWithHandler(1);
        assertArrayEquals(new int[]{1, 2}, dead[LOOP]);
    }

    @Test
    void capturedVariablesAreNeverDead() {
        int[][] dead = Liveness.deadAroundLoops(loop(Op.NEW_CELL, 1, Op.UNREACHABLE), null, 3);
        assertArrayEquals(new int[]{2}, dead[LOOP]);
    }
}
