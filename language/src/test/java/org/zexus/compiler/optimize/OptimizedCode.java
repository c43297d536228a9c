package org.zexus.compiler.optimize;

import java.util.List;
import java.util.function.Consumer;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Instruction;

/** Code before and after the optimizer, as tests write and read it. */
final class OptimizedCode {

    private OptimizedCode() {}

    static Bytecode program(Consumer<BytecodeBuilder> code) {
        var builder = new BytecodeBuilder();
        code.accept(builder);
        return builder.build();
    }

    static List<String> optimized(int level, Consumer<BytecodeBuilder> code) {
        return text(new BytecodeOptimizer(level).optimize(program(code)));
    }

    private static List<String> text(Bytecode code) {
        return code.instructions().stream().map(each -> text(each, code)).toList();
    }

    private static String text(Instruction instruction, Bytecode code) {
        return switch (instruction.opcode()) {
            case LOAD_CONST, LOAD_NAME, STORE_NAME ->
                instruction.opcode() + " " + code.constant(instruction.operand(0));
            default -> {
                var text = new StringBuilder(instruction.opcode().toString());
                for (int i = 0; i < instruction.operandCount(); i++) {
                    text.append(' ').append(instruction.operand(i));
                }
                yield text.toString();
            }
        };
    }
}
