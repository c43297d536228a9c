package org.zexus.interpreter.translate;

import java.util.Arrays;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.value.Kind;

/**
 * Which calls are, as far as their names tell, of builtins that run no other code. The program may have given the names
 * to something else.
 */
record LocalCalls(BuiltinTable builtins) {

    /** Whether an instruction is such a call. */
    boolean includes(Bytecode bytecode, Instruction instruction) {
        return switch (instruction.opcode()) {
            case CALL_NAME, CALL_BUILTIN -> isLocal(builtins.function(name(bytecode, instruction)));
            case CALL_METHOD -> Arrays.stream(Kind.values())
                    .anyMatch(kind -> isLocal(builtins.method(kind, name(bytecode, instruction))));
            default -> false;
        };
    }

    private static String name(Bytecode bytecode, Instruction call) {
        return (String) bytecode.constants().get(call.operand(0));
    }

    private static boolean isLocal(BuiltinDescriptor builtin) {
        return builtin != null && builtin.node().get() instanceof LocalBuiltin;
    }
}
