package org.zexus.interpreter;

import java.util.EnumSet;
import java.util.Set;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OpcodeGroup;
import org.zexus.runtime.error.Errors;

/** Refuses code with instructions of subsystems that do not exist. */
final class Support {

    private static final Set<OpcodeGroup> MISSING_GROUPS = EnumSet.of(OpcodeGroup.DECLARATIONS,
            OpcodeGroup.LEDGER, OpcodeGroup.SECURITY);
    private static final Set<Opcode> PRESENT = EnumSet.of(Opcode.UNDO_BEGIN,
            Opcode.UNDO_COMMIT, Opcode.UNDO_ROLLBACK);
    private static final Set<Opcode> MISSING = EnumSet.of(Opcode.ENABLE_ERROR_MODE, Opcode.IMPORT, Opcode.EXPORT,
            Opcode.READ, Opcode.WRITE);

    private Support() {}

    /** Raises an UnsupportedError if the function or one inside it has an instruction that cannot be executed. */
    static void check(Bytecode bytecode) {
        for (Instruction instruction : bytecode.instructions()) {
            if (!isSupported(instruction.opcode())) {
                throw Errors.unsupportedError(null,
                        "opcode " + instruction.opcode().mnemonic() + " is not supported yet");
            }
        }
        for (Object constant : bytecode.constants()) {
            if (constant instanceof Bytecode function) {
                check(function);
            }
        }
    }

    private static boolean isSupported(Opcode opcode) {
        return PRESENT.contains(opcode) || !MISSING.contains(opcode) && !MISSING_GROUPS.contains(opcode.group());
    }
}
