package org.zexus.language.transfer;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandKind;

/** The module-level names that the code of a function uses, and that of the functions inside of it. */
final class UsedNames {

    /** The opcodes whose first name is that of a module-level variable. */
    private static final Set<Opcode> VARIABLES = EnumSet.of(Opcode.LOAD_NAME, Opcode.CALL_NAME, Opcode.SPAWN,
            Opcode.SPAWN_CALL, Opcode.SPAWN_TASK, Opcode.WATCH_NAME, Opcode.ASSERT_PROTOCOL, Opcode.LOAD_VAR_REG);

    private UsedNames() {}

    static Set<String> of(Bytecode code) {
        var names = new LinkedHashSet<String>();
        collect(code, names);
        return names;
    }

    private static void collect(Bytecode code, Set<String> names) {
        for (Instruction instruction : code.instructions()) {
            if (VARIABLES.contains(instruction.opcode())) {
                addName(code, instruction, names);
            }
        }
        for (Object constant : code.constants()) {
            if (constant instanceof Bytecode inner) {
                collect(inner, names);
            }
        }
    }

    private static void addName(Bytecode code, Instruction instruction, Set<String> names) {
        List<OperandKind> kinds = instruction.opcode().form(instruction.operandCount()).kinds();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == OperandKind.NAME) {
                names.add(code.name(instruction.operand(i)));
                return;
            }
        }
    }

    /** Whether a function, or one inside of it, assigns to a variable that it has captured. */
    static boolean assignsCaptured(Bytecode code) {
        return code.instructions().stream().anyMatch(each -> each.opcode() == Opcode.STORE_CAPTURED);
    }
}
