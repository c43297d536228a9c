package org.zexus.interpreter.translate;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.OperandForm;

/** What an instruction does to the depth of the operand stack. */
final class StackEffect {

    private StackEffect() {}

    /** The number of entries that an instruction needs and does not find; 0 if there are enough. */
    static int missing(Bytecode bytecode, Instruction instruction, int depth) {
        OperandForm form = instruction.form();
        if (form.toleratesEmptyStack()) {
            return 0;
        }
        long needed = form.pops(form.multiplicity(instruction, bytecode.constants()));
        return (int) Math.max(0, needed - depth);
    }

    /** The number of entries after the instruction, when it goes on to the next one. */
    static int depthAfter(Bytecode bytecode, Instruction instruction, int depth) {
        OperandForm form = instruction.form();
        if (depth == 0 && form.toleratesEmptyStack()) {
            return 0;
        }
        int multiplicity = form.multiplicity(instruction, bytecode.constants());
        return Math.toIntExact(depth - form.pops(multiplicity) + form.pushes(multiplicity));
    }
}
