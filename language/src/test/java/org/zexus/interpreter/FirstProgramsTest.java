package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Parameter;
import org.zexus.interpreter.Runner.Mode;

/** Whole programs: variables, arithmetic, loops, calls. */
class FirstProgramsTest {

    private static Bytecode fib() {
        var code = new BytecodeBuilder("fib", FunctionKind.ACTION);
        int n = code.addParameter(Parameter.of("n"));
        var recurse = code.newLabel();
        code.emitLoadLocal(n);
        code.emitLoadConst(2L);
        code.emit(Opcode.LT);
        code.emitJump(Opcode.JUMP_IF_FALSE, recurse);
        code.emitLoadLocal(n);
        code.emit(Opcode.RETURN);
        code.mark(recurse);
        code.emitLoadLocal(n);
        code.emitLoadConst(1L);
        code.emit(Opcode.SUB);
        code.emit(Opcode.CALL_NAME, code.addConstant("fib"), 1);
        code.emitLoadLocal(n);
        code.emitLoadConst(2L);
        code.emit(Opcode.SUB);
        code.emit(Opcode.CALL_NAME, code.addConstant("fib"), 1);
        code.emit(Opcode.ADD);
        code.emit(Opcode.RETURN);
        return code.build();
    }

    @ParameterizedTest
    @EnumSource
    void recursion(Mode mode) {
        var main = new BytecodeBuilder();
        main.emitStoreFunction("fib", fib());
        main.emitLoadConst(20L);
        main.emit(Opcode.CALL_NAME, main.addConstant("fib"), 1);
        main.emit(Opcode.RETURN);
        try (var runner = mode.open()) {
            assertEquals("6765", runner.show(main.build()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void loopOverIntegersAndFloats(Mode mode) {
        var main = new BytecodeBuilder();
        int i = main.allocateLocal("i");
        int sum = main.allocateLocal("sum");
        int half = main.allocateLocal("half");
        var test = main.newLabel();
        var end = main.newLabel();
        main.emitLoadConst(0L);
        main.emitStoreLocal(i);
        main.emitLoadConst(0L);
        main.emitStoreLocal(sum);
        main.emitLoadConst(0.0);
        main.emitStoreLocal(half);
        main.mark(test);
        main.emitLoadLocal(i);
        main.emitLoadConst(100_000L);
        main.emit(Opcode.LT);
        main.emitJump(Opcode.JUMP_IF_FALSE, end);
        main.emitLoadLocal(sum);
        main.emitLoadLocal(i);
        main.emit(Opcode.ADD);
        main.emitStoreLocal(sum);
        main.emitLoadLocal(half);
        main.emitLoadLocal(i);
        main.emitLoadConst(0.5);
        main.emit(Opcode.MUL);
        main.emit(Opcode.ADD);
        main.emitStoreLocal(half);
        main.emitLoadLocal(i);
        main.emitLoadConst(1L);
        main.emit(Opcode.ADD);
        main.emitStoreLocal(i);
        main.emitJump(Opcode.JUMP, test);
        main.mark(end);
        main.emitLoadLocal(sum);
        main.emitLoadLocal(half);
        main.emit(Opcode.BUILD_LIST, 2);
        main.emit(Opcode.RETURN);
        try (var runner = mode.open()) {
            assertEquals("[4999950000, 2499975000.0]", runner.show(main.build()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsThroughABuiltin(Mode mode) {
        var main = new BytecodeBuilder();
        main.emitLoadConst("x");
        main.emitStoreName("greeting");
        main.emitLoadName("greeting");
        main.emitLoadConst(1L);
        main.emit(Opcode.CALL_NAME, main.addConstant("print"), 2);
        main.emit(Opcode.RETURN);
        try (var runner = mode.open()) {
            assertEquals("null", runner.show(main.build()));
            assertEquals("x 1\n", runner.output());
        }
    }
}
