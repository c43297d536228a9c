package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BytecodeBuilderTest {
    private final BytecodeBuilder builder = new BytecodeBuilder();

    @Test
    void labelsAreResolvedOnDemandAndByBuilding() {
        var builder = new BytecodeBuilder();
        builder.emitJump("end");
        builder.emitLoadConst(1);
        assertEquals("Undefined label 'end'",
                assertThrows(IllegalStateException.class, builder::resolveLabels).getMessage());
        builder.markLabel("end");
        builder.resolveLabels();
        assertEquals(2, builder.instruction(0).target());
        builder.emitReturn();
        assertEquals(2, builder.build().instruction(0).target());
        assertSame(builder.build(), builder.build());
    }

    @Test
    void emitReturnsTheIndexOfTheInstruction() {
        assertEquals(0, builder.emitLoadConst(42));
        assertEquals(1, builder.emitReturn());
        Bytecode code = builder.build();
        assertEquals(List.of(Instruction.of(Opcode.LOAD_CONST, 0), Instruction.of(Opcode.RETURN)),
                code.instructions());
        assertEquals(List.of(42L), code.constants());
        assertEquals("Bytecode(2 instructions, 1 constants)", code.toString());
    }

    @Test
    void scalarsAreSharedByTypeAndValue() {
        int one = builder.addConstant(1);
        assertEquals(one, builder.addConstant(1L));
        assertEquals(one, builder.addConstant(BigInteger.ONE));
        assertNotEquals(one, builder.addConstant(1.0));
        assertNotEquals(one, builder.addConstant(true));
        assertNotEquals(builder.addConstant(0.0), builder.addConstant(-0.0));
        assertEquals(builder.addConstant(Double.NaN), builder.addConstant(Double.NaN));
        assertEquals(builder.addConstant(null), builder.addConstant(null));
        assertEquals(builder.addConstant("x"), builder.addConstant("x"));
        BigInteger large = BigInteger.TWO.pow(80);
        assertEquals(builder.addConstant(large), builder.addConstant(BigInteger.TWO.pow(80)));
    }

    @Test
    void collectionsAreCopiedAndNotShared() {
        var list = new ArrayList<Object>(Arrays.asList(1, null, List.of(2)));
        int first = builder.addConstant(list);
        list.add(3);
        assertNotEquals(first, builder.addConstant(Arrays.asList(1, null, List.of(2))));
        assertEquals(Arrays.asList(1L, null, List.of(2L)), builder.build().constant(first));
        int map = builder.addConstant(Map.of("k", Set.of(1)));
        assertEquals(Map.of("k", Set.of(1L)), builder.build().constant(map));
    }

    @Test
    void refusesValuesThatAreNoConstants() {
        assertThrows(IllegalArgumentException.class, () -> builder.addConstant(new Object()));
        assertThrows(IllegalArgumentException.class, () -> builder.addConstant(List.of(new Object())));
        assertThrows(IllegalArgumentException.class, () -> builder.addConstant(Set.of(List.of())));
        assertThrows(IllegalArgumentException.class, () -> builder.addConstant(Map.of(Map.of(), 1)));
        var cyclic = new ArrayList<Object>();
        cyclic.add(cyclic);
        assertThrows(IllegalArgumentException.class, () -> builder.addConstant(cyclic));
    }

    @Test
    void labelsMayBeMarkedBeforeAndBehindTheirUse() {
        Label start = builder.newLabel();
        builder.mark(start);
        builder.emitLoadConst(true);
        builder.emitJumpIfFalse("end");
        builder.emitJump(start);
        builder.emitLabel("end");
        Bytecode code = builder.build();
        assertEquals(3, code.instruction(1).target());
        assertEquals(0, code.instruction(2).target());
    }

    @Test
    void jumpsKeepTheirOtherOperands() {
        Label end = builder.newLabel();
        int next = builder.emitIterNext(5, 2, end);
        builder.mark(end);
        assertEquals(Instruction.of(Opcode.ITER_NEXT, 5, 2, 1), builder.build().instruction(next));
    }

    @Test
    void undefinedAndDoubledLabelsAreErrors() {
        builder.emitJump("nowhere");
        var undefined = assertThrows(IllegalStateException.class, builder::build);
        assertEquals("Undefined label 'nowhere'", undefined.getMessage());
        builder.markLabel("nowhere");
        assertThrows(IllegalStateException.class, () -> builder.markLabel("nowhere"));
        assertThrows(IllegalArgumentException.class, () -> builder.emitJump(new BytecodeBuilder().newLabel()));
    }

    @Test
    void buildGivesTheSameObjectUntilTheBuilderIsUsedAgain() {
        builder.emitLoadConst(1);
        Bytecode first = builder.build();
        assertSame(first, builder.build());
        builder.emitReturn();
        assertNotSame(first, builder.build());
        assertEquals(1, first.instructions().size());
    }

    @Test
    void patchReplacesAnInstructionAndItsPendingLabel() {
        int hole = builder.emitJump("never marked");
        builder.patch(hole, Opcode.BUILD_LIST, 0);
        assertEquals(Instruction.of(Opcode.BUILD_LIST, 0), builder.build().instruction(0));
        assertThrows(IndexOutOfBoundsException.class, () -> builder.patch(7, Opcode.NOP));
    }

    @Test
    void unknownMnemonicsAndWrongOperandCountsAreErrors() {
        var unknown = assertThrows(IllegalArgumentException.class, () -> builder.emit("FROB"));
        assertEquals("Unknown opcode 'FROB'", unknown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> builder.emit(Opcode.ADD, 1));
        assertThrows(IllegalArgumentException.class, () -> builder.emit("LOAD_CONST"));
        assertThrows(IllegalArgumentException.class, () -> builder.emitJump(Opcode.ADD, builder.newLabel()));
    }

    @Test
    void legacyForm() {
        builder.emitLegacy("LOAD_CONST", null);
        builder.emitLegacy("STORE_NAME", "x");
        builder.emitLegacy("LOAD_NAME", "x");
        builder.emitLegacy("BUILD_LIST", 1);
        builder.emitLegacy("RETURN", null);
        Bytecode code = builder.build();
        assertEquals(Arrays.asList(null, "x"), code.constants());
        assertEquals("[LOAD_CONST 0, STORE_NAME 1, LOAD_NAME 1, BUILD_LIST 1, RETURN]",
                code.instructions().toString());
        assertThrows(IllegalArgumentException.class, () -> builder.emitLegacy("CALL_TOP", "f"));
    }

    @Test
    void parametersComeFirstAndMethodsHaveThis() {
        var method = new BytecodeBuilder("area", FunctionKind.METHOD);
        assertEquals(1, method.addParameter(Parameter.of("scale")));
        assertEquals(2, method.allocateLocal("result"));
        assertThrows(IllegalStateException.class, () -> method.addParameter(Parameter.of("late")));
        Bytecode code = method.flag(FunctionFlag.ASYNC).build();
        assertTrue(code.isMethod());
        assertTrue(code.isAsync());
        assertEquals(1, code.firstParameterSlot());
        assertEquals(List.of("this", "scale", "result"), code.localNames());
        assertEquals(3, code.localCount());
    }

    @Test
    void equalCapturesShareACell() {
        var lambda = new BytecodeBuilder("<lambda>", FunctionKind.LAMBDA);
        assertEquals(0, lambda.addCapture(new Capture(true, 3, "x")));
        assertEquals(1, lambda.addCapture(new Capture(false, 3, "x")));
        assertEquals(0, lambda.addCapture(new Capture(true, 3, "x")));
    }

    @Test
    void positionsAndStatementsFollowTheInstructions() {
        builder.emitNop();
        builder.setPosition(new Position(3, 8, 2, 1));
        builder.markStatement(new Position(3, 9, 2, 1));
        builder.emitLoadConst(1);
        builder.emitPop();
        builder.setLine(3);
        builder.emitReturn();
        Bytecode code = builder.build();
        assertEquals(Position.UNKNOWN, code.positions().at(0));
        assertEquals(new Position(3, 8, 2, 1), code.positions().at(1));
        assertEquals(new Position(3, 8, 2, 1), code.positions().at(2));
        assertEquals(Position.ofLine(3, 0), code.positions().at(3));
        assertEquals(2, code.positions().runs().size());
        assertEquals(List.of(new StatementMark(1, new Position(3, 9, 2, 1))), code.statements());
    }

    @Test
    void handlersKeepTheirOrder() {
        Label start = builder.newLabel();
        Label end = builder.newLabel();
        Label target = builder.newLabel();
        builder.mark(start);
        builder.emitNop();
        builder.mark(end);
        builder.emitReturn();
        builder.mark(target);
        builder.emitThrow();
        builder.addHandler(start, end, target, 0);
        assertEquals(List.of(new Handler(0, 1, 2, 0)), builder.build().handlers());
        assertEquals(Handler.Delivery.EXCEPTION, builder.build().handlers().getFirst().delivery());
    }
}
