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

    private static final Set<OpcodeGroup> MISSING_GROUPS = EnumSet.of(OpcodeGroup.PARALLEL);
    private static final Set<Opcode> MISSING = EnumSet.of(Opcode.SPAWN, Opcode.SPAWN_CALL);

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
        return !MISSING.contains(opcode) && !MISSING_GROUPS.contains(opcode.group());
    }
}
