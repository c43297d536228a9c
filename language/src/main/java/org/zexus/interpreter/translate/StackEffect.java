package org.zexus.interpreter.translate;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.OperandForm;

/** What an instruction does to the depth of the operand stack. */
final class StackEffect {

    private StackEffect() {}

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
