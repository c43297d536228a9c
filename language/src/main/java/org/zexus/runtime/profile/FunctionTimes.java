package org.zexus.runtime.profile;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;

/** What is measured of the instructions of one function. */
public final class FunctionTimes {

    private final InstructionTimer timer;
    private final Bytecode bytecode;
    /** Where jumps go to; -1 for other instructions. */
    private final int[] targets;
    private InstructionTimes[] instructions;

    FunctionTimes(InstructionTimer timer, Bytecode bytecode) {
        this.timer = timer;
        this.bytecode = bytecode;
        this.targets = bytecode.instructions()
                .stream()
                .mapToInt(each -> isJump(each.opcode()) ? each.target() : -1)
                .toArray();
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
        instructions[index].add(nanoseconds, branch(index, next, nextIndex));
    }

    private InstructionTimes.Branch branch(int index, FunctionTimes next, int nextIndex) {
        int target = targets[index];
        if (next == this && target >= 0) {
            if (nextIndex == target) {
                return InstructionTimes.Branch.TAKEN;
            }
            if (nextIndex == index + 1) {
                return InstructionTimes.Branch.NOT_TAKEN;
            }
        }
        return InstructionTimes.Branch.NONE;
    }

    /** Whether the function ends behind an instruction, so that what follows is unknown. */
    boolean isLast(int index) {
        return bytecode.instruction(index).opcode() == Opcode.RETURN;
    }

    private static boolean isJump(Opcode opcode) {
        return opcode == Opcode.JUMP || opcode.isConditionalJump();
    }
}
