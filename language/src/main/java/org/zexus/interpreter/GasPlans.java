package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.BitSet;
import org.zexus.interpreter.code.GasTable;
import org.zexus.interpreter.code.GasWords;
import org.zexus.interpreter.code.OpTable;
import org.zexus.runtime.gas.GasMeter;

/**
 * The ways in which the code of a function charges gas: runs of instructions together, as long as there is plenty of
 * gas; each run by itself when there is little. When an instruction is found to run other code, the former is planned
 * anew.
 */
final class GasPlans {

    /**
     * How many pieces of code may be looked at for plans of one function before each run is charged by itself for good.
     */
    private static final long MAX_EFFORT = 50_000;

    private final GasTable table;
    /** The numbers of the runs that have been found to run other code. */
    private final BitSet runsOtherCode = new BitSet();
    private final boolean chargesTogether;
    private long greatestGas;
    private long greatestOperations;
    private long effort;
    /** The code that charges each run by itself, from when it is needed. */
    private volatile int[] separate;

    /**
     * The plans of a function.
     *
     * @param isWhole whether the code is the function, not just a run of it
     */
    GasPlans(GasTable table, boolean isWhole) {
        this.table = table;
        this.chargesTogether = isWhole && table.canCharge();
    }

    /** Makes the first plan. */
    void start(int[] words) {
        if (chargesTogether) {
            plan(words);
        }
    }

    private void plan(int[] words) {
        long[] greatest = table.chargeTogether(words, runsOtherCode);
        greatestGas = greatest[0];
        greatestOperations = greatest[1];
        effort += table.size();
    }

    /** Whether code charges runs together. */
    boolean isTogether(int[] words) {
        return chargesTogether && words != separate;
    }

    /** The code that charges each run by itself. */
    synchronized int[] separate(int[] current) {
        if (separate == null) {
            separate = current.clone();
            table.chargeSeparately(separate);
        }
        return separate;
    }

    /** Whether there is enough gas to go on anywhere in the code that charges runs together. */
    boolean coversAnyRegion(VirtualFrame frame, GasMeter meter, int slot) {
        return GasHandlers.suffices(frame, meter, slot, greatestGas, greatestOperations);
    }

    /** The code to run from now on: a run has been found to run other code, so it has to tell the meter. */
    synchronized int[] afterRunTellsMeter(int[] current, int charge) {
        if (!chargesTogether || current == separate || GasWords.tellsMeter(OpTable.operation(current[charge]))) {
            return current;
        }
        runsOtherCode.set(table.block(charge).number());
        if (effort > MAX_EFFORT) {
            return separate(current);
        }
        int[] next = current.clone();
        plan(next);
        return next;
    }
}
