package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
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

    /** Charges a run, and what is not settled; false, with nothing charged, if there is not enough. */
    static boolean charge(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        int gas = code[pc + 1];
        if (gas < 0 || !meter.charge(frame.getLong(slot) + gas, frame.getLong(slot + 1) + code[pc + 2])) {
            return false;
        }
        start(frame, slot);
        return true;
    }

    /** Charges a run in the frame; false, with nothing charged, if there is not enough. */
    static boolean chargeLocally(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        long gas = frame.getLong(slot) + code[pc + 1];
        if (gas > meter.remaining()) {
            return false;
        }
        if (meter.countsOperations()) {
            long operations = frame.getLong(slot + 1) + code[pc + 2];
            if (operations > meter.remainingOperations()) {
                return false;
            }
            frame.setLong(slot + 1, operations);
        }
        frame.setLong(slot, gas);
        return true;
    }

    /** Tells the meter what it does not know of. */
    static void settle(VirtualFrame frame, GasMeter meter, int slot) {
        meter.use(frame.getLong(slot), frame.getLong(slot + 1));
        start(frame, slot);
    }
}
