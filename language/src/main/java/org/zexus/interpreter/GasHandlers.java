package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.code.GasWords;
import org.zexus.runtime.gas.GasMeter;

/**
 * Charging for gas. Runs of instructions that run no other code are charged in two slots of the frame, which compiled
 * code keeps in registers: the gas, and the number of instructions, that the meter does not know of yet. They are
 * settled before anything else can use up gas or look at it.
 */
final class GasHandlers {

    /** How many slots of the frame this takes. */
    static final int SLOTS = 2;

    private GasHandlers() {}

    /** Makes the slots ready. */
    static void start(VirtualFrame frame, int slot) {
        frame.setLong(slot, 0);
        frame.setLong(slot + 1, 0);
    }

    /** Charges, and tells the meter; false, with nothing charged, if there is not enough. */
    static boolean charge(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        int gas = code[pc + GasWords.GAS];
        if (gas == GasWords.UNKNOWN
                || !meter.charge(frame.getLong(slot) + gas, operations(frame, code, pc, meter, slot))) {
            return false;
        }
        start(frame, slot);
        return true;
    }

    /** Charges in the frame; false, with nothing charged, if there is not enough for this and what it is to cover. */
    static boolean chargeLocally(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        long gas = frame.getLong(slot) + code[pc + GasWords.GAS];
        if (gas + code[pc + GasWords.GAS_NEEDED] > meter.remaining()) {
            return false;
        }
        if (meter.countsOperations()) {
            long operations = operations(frame, code, pc, meter, slot);
            if (operations + code[pc + GasWords.OPERATIONS_NEEDED] > meter.remainingOperations()) {
                return false;
            }
            frame.setLong(slot + 1, operations);
        }
        frame.setLong(slot, gas);
        return true;
    }

    /** Charges what a check before has covered, and tells the meter. */
    static void chargeCovered(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        meter.use(frame.getLong(slot) + code[pc + GasWords.GAS], operations(frame, code, pc, meter, slot));
        start(frame, slot);
    }

    /** Charges in the frame what a check before has covered. */
    static void chargeCoveredLocally(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        frame.setLong(slot, frame.getLong(slot) + code[pc + GasWords.GAS]);
        if (meter.countsOperations()) {
            frame.setLong(slot + 1, operations(frame, code, pc, meter, slot));
        }
    }

    private static long operations(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        return meter.countsOperations() ? frame.getLong(slot + 1) + code[pc + GasWords.OPERATIONS] : 0;
    }

    /** Whether, when the meter is told, so much gas and so many instructions are left. */
    static boolean suffices(VirtualFrame frame, GasMeter meter, int slot, long gas, long operations) {
        return meter.suffices(frame.getLong(slot) + gas, frame.getLong(slot + 1) + operations);
    }

    /** Tells the meter what it does not know of. */
    static void settle(VirtualFrame frame, GasMeter meter, int slot) {
        meter.use(frame.getLong(slot), frame.getLong(slot + 1));
        start(frame, slot);
    }
}
