package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.code.GasWords;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.runtime.gas.GasMeter;

/**
 * Charging for gas. Runs of instructions that run no other code are charged in two slots of the frame, which compiled
 * code keeps in registers: the gas, and the number of instructions, that the meter does not know of yet. They are
 * settled before anything else can use up gas or look at it.
 *
 * <p>
 * A third slot has, while a function is called, the gas that the meter has been told of for what comes behind the call.
 * That is a constant for compiled code, unless it is given back meanwhile: then the activation goes on in the
 * interpreter.
 */
final class GasHandlers {

    /** How many slots of the frame this takes. */
    static final int SLOTS = 3;

    /** The slot of these that has what was taken in advance. */
    private static final int ADVANCE = 2;

    /**
     * How much more than needed has to be left where compiled code checks outside of the functions compiled into it. So
     * the compiler knows that there is enough for most of the checks in these, and leaves them out.
     */
    private static final int SPARE = 1_000;

    /** Instead of an advance: it had to be given back. */
    private static final long GIVEN_BACK = -1;

    /**
     * Instead of an advance: what comes behind a call has been given back, and what a check before is worth is gone.
     */
    private static final long UNCOVERED = -2;

    private GasHandlers() {}

    /** Makes the slots ready. */
    static void start(VirtualFrame frame, int slot) {
        tell(frame, slot, 0);
    }

    /** The meter knows of everything, and of an advance. */
    private static void tell(VirtualFrame frame, int slot, long advance) {
        frame.setLong(slot, 0);
        frame.setLong(slot + 1, 0);
        frame.setLong(slot + ADVANCE, advance);
    }

    /** Charges, and tells the meter; false, with nothing charged, if there is not enough. */
    private static boolean charge(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        int own = code[pc + GasWords.GAS];
        long gas = frame.getLong(slot) + own;
        long operations = operations(frame, code, pc, meter, slot);
        if (own == GasWords.UNKNOWN || !meter.suffices(gas + spare(), operations)) {
            return false;
        }
        meter.use(gas, operations);
        tell(frame, slot, code[pc + GasWords.GAS_ADVANCE]);
        return true;
    }

    /** Notes what was taken in advance for what comes behind a call that the meter need not know of. */
    private static void noteAdvance(VirtualFrame frame, int[] code, int pc, int slot) {
        if (code[pc + GasWords.GAS_ADVANCE] > 0) {
            frame.setLong(slot + ADVANCE, code[pc + GasWords.GAS_ADVANCE]);
        }
    }

    /** Charges in the frame; false, with nothing charged, if there is not enough for this and what it is to cover. */
    private static boolean chargeLocally(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        long gas = frame.getLong(slot) + code[pc + GasWords.GAS];
        if (gas + code[pc + GasWords.GAS_NEEDED] + spare() > meter.left()) {
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
        noteAdvance(frame, code, pc, slot);
        return true;
    }

    /** Charges what a check before has covered, and tells the meter. */
    private static void chargeCovered(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        meter.use(frame.getLong(slot) + code[pc + GasWords.GAS], operations(frame, code, pc, meter, slot));
        tell(frame, slot, code[pc + GasWords.GAS_ADVANCE]);
    }

    /** Charges in the frame what a check before has covered. */
    private static void chargeCoveredLocally(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        frame.setLong(slot, frame.getLong(slot) + code[pc + GasWords.GAS]);
        if (meter.countsOperations()) {
            frame.setLong(slot + 1, operations(frame, code, pc, meter, slot));
        }
        noteAdvance(frame, code, pc, slot);
    }

    /**
     * Charges behind a call what was not charged in advance, and tells the meter; false, with nothing charged, if there
     * is not enough, or the advance had to be given back. Instructions are not counted where this is used.
     */
    private static boolean chargeResumed(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        long gas = frame.getLong(slot) + code[pc + GasWords.GAS];
        int needed = code[pc + GasWords.GAS_NEEDED];
        if (hasGivenBack(frame, slot)
                || code[pc + GasWords.GAS] + needed > 0 && gas + needed + spare() > meter.left()) {
            return false;
        }
        if (gas != 0) {
            meter.use(gas, 0);
        }
        tell(frame, slot, code[pc + GasWords.GAS_ADVANCE]);
        return true;
    }

    /** The same in the frame; there has to be enough for what it is to cover, too. */
    private static boolean chargeResumedLocally(VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        long gas = frame.getLong(slot) + code[pc + GasWords.GAS];
        int needed = code[pc + GasWords.GAS_NEEDED];
        if (hasGivenBack(frame, slot)
                || code[pc + GasWords.GAS] + needed > 0 && gas + needed + spare() > meter.left()) {
            return false;
        }
        frame.setLong(slot, gas);
        frame.setLong(slot + ADVANCE, code[pc + GasWords.GAS_ADVANCE]);
        return true;
    }

    private static int spare() {
        return CompilerDirectives.inCompiledCode() && CompilerDirectives.inCompilationRoot() ? SPARE : 0;
    }

    /**
     * Charges as an instruction does.
     *
     * @return false, with nothing charged, if there is not enough, also for what has to be left
     */
    static boolean charge(int operation, VirtualFrame frame, int[] code, int pc, GasMeter meter, int slot) {
        return switch (operation) {
            case Op.GAS -> charge(frame, code, pc, meter, slot);
            case Op.GAS_LOCAL -> chargeLocally(frame, code, pc, meter, slot);
            case Op.GAS_COVERED -> {
                chargeCovered(frame, code, pc, meter, slot);
                yield true;
            }
            case Op.GAS_LOCAL_COVERED -> {
                chargeCoveredLocally(frame, code, pc, meter, slot);
                yield true;
            }
            case Op.GAS_RESUMED -> chargeResumed(frame, code, pc, meter, slot);
            case Op.GAS_LOCAL_RESUMED -> chargeResumedLocally(frame, code, pc, meter, slot);
            default -> throw CompilerDirectives.shouldNotReachHere(OpTable.name(operation));
        };
    }

    /** Whether what was taken in advance had to be given back. */
    static boolean hasGivenBack(VirtualFrame frame, int slot) {
        return frame.getLong(slot + ADVANCE) < 0;
    }

    /** What was taken in advance is none any more. */
    static void forgetAdvance(VirtualFrame frame, int slot) {
        frame.setLong(slot + ADVANCE, 0);
    }

    /** Gives back what was taken in advance, because what comes behind the call is not executed, or not yet. */
    static void release(VirtualFrame frame, GasMeter meter, int slot) {
        long advance = frame.getLong(slot + ADVANCE);
        if (advance > 0) {
            meter.refund(advance, 0);
        }
        frame.setLong(slot + ADVANCE, 0);
    }

    /** Gives back what was taken in advance, and forgets that there was found to be enough. */
    static void uncover(VirtualFrame frame, GasMeter meter, int slot) {
        release(frame, meter, slot);
        frame.setLong(slot + ADVANCE, UNCOVERED);
    }

    /** What an activation on the stack has taken in advance; negative if it had to be given back. */
    static long advance(FrameInstance activation, int slot) {
        Frame frame = activation.getFrame(FrameInstance.FrameAccess.READ_ONLY);
        long advance = frame.isLong(slot + ADVANCE) ? frame.getLong(slot + ADVANCE) : 0;
        return advance == UNCOVERED ? 0 : advance;
    }

    /** Lets the caller tell the meter what has been used that it does not know of. */
    static void handOver(VirtualFrame frame, UntoldGas untold, int slot) {
        untold.gas = frame.getLong(slot);
    }

    /** Takes on what a function called has used. */
    static void takeOn(VirtualFrame frame, UntoldGas untold, int slot) {
        frame.setLong(slot, frame.getLong(slot) + untold.gas);
    }

    /** What an activation on the stack has used that the meter does not know of; it is to be told. */
    static long takeUntold(FrameInstance activation, int slot) {
        Frame frame = activation.getFrame(FrameInstance.FrameAccess.READ_ONLY);
        long untold = frame.isLong(slot) ? frame.getLong(slot) : 0;
        if (untold != 0) {
            activation.getFrame(FrameInstance.FrameAccess.READ_WRITE).setLong(slot, 0);
        }
        return untold;
    }

    /** Notes that what an activation on the stack has taken in advance had to be given back. */
    static void giveBack(FrameInstance activation, int slot) {
        activation.getFrame(FrameInstance.FrameAccess.READ_WRITE).setLong(slot + ADVANCE, GIVEN_BACK);
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
        frame.setLong(slot, 0);
        frame.setLong(slot + 1, 0);
    }
}
