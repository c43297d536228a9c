package org.zexus.runtime.profile;

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

    /**
     * Instructions are executed now, as one: the time is that of the last.
     *
     * @param index the first
     * @param count how many
     */
    public void begin(int index, int count) {
        timer.begin(this, index, index + count - 1);
    }

    /** Whether the instructions from one on are to be measured, up to the next time this is asked. */
    public boolean isDue(int index) {
        return timer.isDue() && timer.arrive(this, index);
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

    /** An instruction, which stands for so many, took so long; where execution went on. */
    void ended(int index, long weight, long nanoseconds, FunctionTimes next, int nextIndex) {
        instructions[index].add(weight, nanoseconds, branch(index, next, nextIndex));
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
