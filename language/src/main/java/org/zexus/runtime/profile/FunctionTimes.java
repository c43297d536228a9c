package org.zexus.runtime.profile;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;

/** What is measured of the instructions of one function. */
public final class FunctionTimes {

    private final InstructionTimer timer;
    private final Bytecode bytecode;
    private InstructionTimes[] instructions;

    FunctionTimes(InstructionTimer timer, Bytecode bytecode) {
        this.timer = timer;
        this.bytecode = bytecode;
        reset();
    }

    /** An instruction is executed now. */
    @TruffleBoundary
    public void begin(int index) {
        timer.begin(this, index);
    }

    void reset() {
        var fresh = new InstructionTimes[bytecode.instructions().size()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = new InstructionTimes();
        }
        instructions = fresh;
    }

    /** What was measured of an instruction. */
    InstructionTimes at(int index) {
        return instructions[index];
    }

    /** An instruction took so long; where execution went on. */
    void ended(int index, long nanoseconds, FunctionTimes next, int nextIndex) {
        InstructionTimes times = instructions[index];
        times.add(nanoseconds);
        Instruction instruction = bytecode.instruction(index);
        if (next == this && instruction.target() >= 0 && isJump(instruction.opcode())) {
            if (nextIndex == instruction.target()) {
                times.jumped(true);
            } else if (nextIndex == index + 1) {
                times.jumped(false);
            }
        }
    }

    /** Whether the function ends behind an instruction, so that what follows is unknown. */
    boolean isLast(int index) {
        return bytecode.instruction(index).opcode() == Opcode.RETURN;
    }

    private static boolean isJump(Opcode opcode) {
        return opcode == Opcode.JUMP || opcode.isConditionalJump();
    }
}
