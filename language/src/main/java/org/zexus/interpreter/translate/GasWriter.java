package org.zexus.interpreter.translate;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Charge;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.runtime.gas.GasSchedule;

/**
 * Writes the instructions that charge gas: one for each straight run of instructions. A run ends behind an instruction
 * that runs other code of the program, so that what that code can use up is exact. Behind one that does so only for
 * values of the program's own types, the run may end: there is an instruction that is skipped as long as none have
 * come.
 */
final class GasWriter {

    private final Bytecode bytecode;
    private final CodeWriter out;
    /** Null if gas is not metered. */
    private final GasSchedule schedule;
    private boolean open;

    GasWriter(Bytecode bytecode, CodeWriter out, GasSchedule schedule) {
        this.bytecode = bytecode;
        this.out = out;
        this.schedule = schedule;
    }

    /** What comes next is not always executed after what came before. */
    void endRun() {
        open = false;
    }

    /** The code written next is that of some portable instructions. */
    void charge(int index, int count) {
        if (schedule == null) {
            return;
        }
        if (!open || out.mayRunOtherCode()) {
            out.startGas(open);
            open = true;
        }
        for (int i = index; i < index + count; i++) {
            for (Charge charge : bytecode.charges(i)) {
                out.addGas(i, i > index, charge.opcode().mnemonic(), schedule.cost(charge));
            }
        }
    }

    /**
     * The function ends here without an instruction that says so and costs something: what was charged before has to be
     * told to the meter all the same.
     */
    void end() {
        if (schedule != null && !open) {
            out.startGas(false);
            open = true;
        }
    }

    /** The code of these instructions is written. */
    void written(int index, int count) {
        for (int i = index; i < index + count; i++) {
            if (endsRun(bytecode.instruction(i).opcode())) {
                open = false;
            }
        }
    }

    private static boolean endsRun(Opcode opcode) {
        return switch (opcode.group()) {
            case CALLS, TASKS, EVENTS, MODULES, PARALLEL, DECLARATIONS -> true;
            default -> switch (opcode) {
                case CONSTRUCT_FIELDS, CONSTRUCT_NAMED, CLOSE, VERIFY_SIGNATURE, GAS_CHARGE ->
                    true;
                default -> opcode.isConditionalJump() || opcode.endsBlock();
            };
        };
    }
}
