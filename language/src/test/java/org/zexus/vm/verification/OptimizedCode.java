package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zexus.vm.Machine.returning;

import java.util.List;
import java.util.function.Consumer;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.optimize.BytecodeOptimizer;
import org.zexus.vm.Machine;
import org.zexus.vm.VmOptions;

/** Code before and after the optimizer, for the tests of its behaviours. */
final class OptimizedCode {
    private OptimizedCode() {}

    /** An operation on constants. */
    static Consumer<BytecodeBuilder> operation(String opcode, Object... operands) {
        return code -> {
            for (Object operand : operands) {
                code.emitLoadConst(operand);
            }
            code.emit(opcode);
        };
    }

    /** What is left on a level. */
    static List<Opcode> opcodes(int level, Consumer<BytecodeBuilder> code) {
        return opcodes(new BytecodeOptimizer(level).optimize(returning(code)));
    }

    static List<Opcode> opcodes(Bytecode code) {
        return code.instructions().stream().map(Instruction::opcode).toList();
    }

    /** The code becomes one constant, which is what it computes. */
    static void assertFolds(Object value, Consumer<BytecodeBuilder> code) {
        Bytecode optimized = new BytecodeOptimizer(1).optimize(returning(code));
        assertEquals(List.of(Opcode.LOAD_CONST, Opcode.RETURN), opcodes(optimized));
        assertEquals(value, Machine.result(code));
        try (Machine machine = Machine.with(VmOptions.DEFAULT.optimizerLevel(0))) {
            assertEquals(value, machine.vm().execute(optimized));
        }
    }

    /** The code stays as it is on every level. */
    static void assertStays(Consumer<BytecodeBuilder> code) {
        Bytecode before = returning(code);
        for (int level = 0; level <= 3; level++) {
            assertEquals(opcodes(before), opcodes(new BytecodeOptimizer(level).optimize(before)), "level " + level);
        }
    }

    /** What code computes with a variable x on the highest level. */
    static Object withX(Object x, Consumer<BytecodeBuilder> code) {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.optimizerLevel(3))) {
            machine.env().put("x", x);
            return machine.run(code);
        }
    }

    /** Constants that fold, and instructions without effect. */
    static final Consumer<BytecodeBuilder> MIXED = code -> {
        code.emitLoadConst(2);
        code.emitLoadConst(3);
        code.emitAdd();
        code.emitLoadConst(4);
        code.emitMul();
        code.emitLoadConst(7);
        code.emitPop();
        code.emit(Opcode.NOP);
    };

    /** A variable read after each of two assignments. */
    static final Consumer<BytecodeBuilder> ASSIGNED_TWICE = code -> {
        code.emitLoadConst(1);
        code.emitStoreName("x");
        code.emitLoadName("x");
        code.emitLoadConst(2);
        code.emitStoreName("x");
        code.emitLoadName("x");
        code.emitBuildList(2);
    };
}
