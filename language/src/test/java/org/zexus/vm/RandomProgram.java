package org.zexus.vm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Label;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Parameter;

/**
 * Makes programs that end and whose code is well formed: variables, operators on all kinds of values, branches, loops,
 * values that stay on the stack over jumps, handlers of both kinds, functions, output.
 */
final class RandomProgram {
    private static final List<Object> CONSTANTS = Arrays.asList(0L, 1L, 2L, -3L, 7L, 1L << 40, 0.5, 2.0, "", "a", "bc",
            true, false, null, List.of(1L, 2L), Map.of("k", 1L));
    private static final Opcode[] BINARY = {Opcode.ADD, Opcode.ADD, Opcode.SUB, Opcode.MUL, Opcode.DIV, Opcode.MOD,
        Opcode.POW, Opcode.EQ, Opcode.NEQ, Opcode.LT, Opcode.GT, Opcode.LTE, Opcode.GTE, Opcode.AND, Opcode.OR,
        Opcode.INDEX, Opcode.MOD_STRICT};
    private static final Opcode[] UNARY = {Opcode.NEG, Opcode.NOT, Opcode.BOOL, Opcode.IS_NULL, Opcode.GET_LENGTH};
    private static final int MAX_DEPTH = 3;

    private final Random random;
    private BytecodeBuilder code;
    private List<Integer> locals = new ArrayList<>();
    private boolean hasFunctions;

    private RandomProgram(long seed) {
        random = new Random(seed);
    }

    /** The program of a seed. */
    static Bytecode of(long seed) {
        return new RandomProgram(seed).program();
    }

    private Bytecode program() {
        Bytecode function = function("f");
        Bytecode other = function("g");
        begin(new BytecodeBuilder(), 3);
        code.emitStoreFunction("f", function);
        code.emitStoreFunction("g", other);
        hasFunctions = true;
        for (String name : List.of("x", "y")) {
            code.emitLoadConst(constant());
            code.emitStoreName(name);
        }
        statements(4 + random.nextInt(6), 0);
        if (random.nextBoolean()) {
            expression(0);
            code.emitReturn();
        }
        return code.build();
    }

    private Bytecode function(String name) {
        var builder = new BytecodeBuilder(name, FunctionKind.ACTION);
        int parameter = builder.addParameter(new Parameter("p", null, false));
        begin(builder, 2);
        locals.add(parameter);
        hasFunctions = false;
        statements(1 + random.nextInt(3), 1);
        expression(1);
        code.emitReturn();
        return code.build();
    }

    private void begin(BytecodeBuilder builder, int variables) {
        code = builder;
        locals = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            int slot = code.allocateLocal("l" + i);
            code.emitLoadConst(constant());
            code.emitStoreLocal(slot);
            locals.add(slot);
        }
    }

    private Object constant() {
        return CONSTANTS.get(random.nextInt(CONSTANTS.size()));
    }

    private int local() {
        return locals.get(random.nextInt(locals.size()));
    }

    private String name() {
        return hasFunctions && random.nextInt(12) == 0 ? "undefined" : random.nextBoolean() ? "x" : "y";
    }

    private void statements(int count, int depth) {
        for (int i = 0; i < count; i++) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(depth < MAX_DEPTH ? 11 : 5)) {
            case 0 -> {
                expression(depth);
                code.emitStoreLocal(local());
            }
            case 1 -> {
                expression(depth);
                code.emitStoreName(random.nextBoolean() ? "x" : "y");
            }
            case 2 -> {
                expression(depth);
                code.emitPrint();
            }
            case 3 -> {
                int slot = local();
                code.emitLoadConst(random.nextInt(5));
                code.emitStoreLocal(slot);
                code.emitLoadLocal(slot);
                code.emitStoreName("y");
            }
            case 4 -> noise();
            case 5, 6 -> branch(depth);
            case 7 -> loop(depth);
            case 8 -> tryBySetup(depth);
            case 9 -> tryByTable(depth);
            default -> {
                expression(depth);
                code.emitPop();
            }
        }
    }

    private void noise() {
        switch (random.nextInt(5)) {
            case 0 -> code.emitNop();
            case 1 -> {
                Label next = code.newLabel();
                code.emitJump(next);
                code.mark(next);
            }
            case 2 -> {
                Label next = code.newLabel();
                code.emitJump(next);
                code.emitLoadConst(1);
                code.emitPop();
                code.mark(next);
            }
            case 3 -> {
                Label first = code.newLabel();
                Label second = code.newLabel();
                Label end = code.newLabel();
                code.emitJump(first);
                code.mark(second);
                code.emitJump(end);
                code.mark(first);
                code.emitJump(second);
                code.mark(end);
            }
            default -> {
                code.emitLoadConst(constant());
                code.emitPop();
            }
        }
    }

    private void branch(int depth) {
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        expression(depth + 1);
        if (random.nextBoolean()) {
            code.emitJumpIfFalse(otherwise);
        } else {
            code.emitJumpIfTrue(otherwise);
        }
        statements(1 + random.nextInt(2), depth + 1);
        code.emitJump(end);
        code.mark(otherwise);
        statements(random.nextInt(2), depth + 1);
        code.mark(end);
    }

    private void loop(int depth) {
        int counter = code.allocateLocal(null);
        Label again = code.newLabel();
        Label end = code.newLabel();
        code.emitLoadConst(0);
        code.emitStoreLocal(counter);
        code.mark(again);
        code.emitLoadLocal(counter);
        code.emitLoadConst(1 + random.nextInt(4));
        code.emitLt();
        code.emitJumpIfFalse(end);
        statements(1 + random.nextInt(2), depth + 1);
        code.emitLoadLocal(counter);
        code.emitLoadConst(1);
        code.emitAdd();
        code.emitStoreLocal(counter);
        code.emitJump(again);
        code.mark(end);
    }

    private void tryBySetup(int depth) {
        Label handler = code.newLabel();
        Label end = code.newLabel();
        code.emitSetupTry(handler);
        statements(1 + random.nextInt(2), depth + 1);
        if (random.nextInt(3) == 0) {
            expression(depth + 1);
            code.emitThrow();
        } else {
            code.emitPopTry();
            code.emitJump(end);
        }
        code.mark(handler);
        code.emitPrint();
        code.mark(end);
    }

    private void tryByTable(int depth) {
        Label start = code.newLabel();
        Label stop = code.newLabel();
        Label handler = code.newLabel();
        Label end = code.newLabel();
        code.mark(start);
        statements(1 + random.nextInt(2), depth + 1);
        expression(depth + 1);
        code.emitStoreLocal(local());
        code.mark(stop);
        code.emitJump(end);
        code.mark(handler);
        code.emit(Opcode.CATCH_VALUE);
        code.emitPrint();
        code.mark(end);
        code.addHandler(start, stop, handler, 0);
    }

    private void expression(int depth) {
        switch (random.nextInt(depth < MAX_DEPTH ? 12 : 3)) {
            case 0 -> code.emitLoadConst(constant());
            case 1 -> code.emitLoadLocal(local());
            case 2 -> code.emitLoadName(name());
            case 3, 4, 5, 6 -> {
                expression(depth + 1);
                expression(depth + 1);
                code.emit(BINARY[random.nextInt(BINARY.length)]);
            }
            case 7 -> {
                expression(depth + 1);
                code.emit(UNARY[random.nextInt(UNARY.length)]);
            }
            case 8 -> {
                expression(depth + 1);
                code.emitDup();
                code.emit(random.nextBoolean() ? Opcode.ADD : Opcode.EQ);
            }
            case 9 -> {
                Label otherwise = code.newLabel();
                Label end = code.newLabel();
                expression(depth + 1);
                code.emitJumpIfFalse(otherwise);
                expression(depth + 1);
                code.emitJump(end);
                code.mark(otherwise);
                expression(depth + 1);
                code.mark(end);
            }
            case 10 -> {
                int count = random.nextInt(3);
                for (int i = 0; i < count; i++) {
                    expression(depth + 1);
                }
                code.emitBuildList(count);
            }
            default -> {
                if (hasFunctions) {
                    expression(depth + 1);
                    code.emitCall(random.nextBoolean() ? "f" : "g", 1);
                } else {
                    expression(depth + 1);
                    expression(depth + 1);
                    code.emitSwap();
                    code.emitPop();
                }
            }
        }
    }
}
