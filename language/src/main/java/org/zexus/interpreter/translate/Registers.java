package org.zexus.interpreter.translate;

import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.OperandKind;

/** The register file of a function, which lies behind its locals. */
final class Registers {

    private Registers() {}

    /** The number of registers the function names. */
    static int count(Bytecode bytecode) {
        int count = 0;
        for (Instruction instruction : bytecode.instructions()) {
            List<OperandKind> kinds = instruction.form().kinds();
            for (int i = 0; i < kinds.size(); i++) {
                if (kinds.get(i) == OperandKind.REGISTER) {
                    count = Math.max(count, instruction.operand(i) + 1);
                }
            }
        }
        return count;
    }
}
