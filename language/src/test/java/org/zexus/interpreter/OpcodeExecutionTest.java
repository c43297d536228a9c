package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Label;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandForm;
import org.zexus.bytecode.OperandKind;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Display;

/** Every opcode of the table can be executed, whatever it finds on the stack. */
class OpcodeExecutionTest {

    /** What only a function with captures or parameters can execute. */
    private static final Set<Opcode> NEEDING_A_CALL = EnumSet.of(Opcode.LOAD_CAPTURED, Opcode.STORE_CAPTURED,
            Opcode.JUMP_IF_GIVEN);

    private static Runner runner;

    @BeforeAll
    static void open() {
        runner = Runner.interpreted();
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @ParameterizedTest
    @EnumSource(Opcode.class)
    void endsWithAValueOrAnErrorOfTheProgram(Opcode opcode) {
        if (NEEDING_A_CALL.contains(opcode)) {
            return;
        }
        for (Object filling : Arrays.asList(null, 1L, "text", List.of(1L), Map.of("a", 1L))) {
            for (OperandForm form : opcode.forms()) {
                try {
                    runner.run(program(opcode, form, filling));
                } catch (AbstractTruffleException error) {
                    assertFalse(String.valueOf(error.getMessage()).contains("not supported"), error::getMessage);
                }
            }
        }
    }

    /** The instruction, with enough values below it. */
    private static Bytecode program(Opcode opcode, OperandForm form, Object filling) {
        var builder = new BytecodeBuilder();
        int slot = builder.allocateLocal("v");
        Label end = builder.newLabel();
        int[] operands = new int[form.kinds().size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = operand(builder, opcode, form.kinds().get(i), i, slot);
        }
        if (opcode != Opcode.UNSET_LOCAL && opcode != Opcode.LOAD_LOCAL) {
            builder.emitLoadConst(filling);
            builder.emitStoreLocal(slot);
        }
        if (opcode == Opcode.LOAD_CELL || opcode == Opcode.STORE_CELL) {
            builder.emitNewCell(slot);
        }
        for (int i = 0; i < 6; i++) {
            builder.emitLoadConst(filling);
        }
        if (!form.kinds().isEmpty() && form.kinds().getLast() == OperandKind.TARGET) {
            builder.emitJump(opcode, end, Arrays.copyOf(operands, operands.length - 1));
        } else {
            builder.emit(opcode, operands);
        }
        builder.mark(end);
        builder.emitReturn();
        return builder.build();
    }

    private static int operand(BytecodeBuilder builder, Opcode opcode, OperandKind kind, int place, int slot) {
        return switch (kind) {
            case CONST -> switch (opcode) {
                case DEFINE_CONTRACT -> function(builder, opcode);
                case IMPORT -> builder.addConstant(place == 1 ? "alias" : place == 2 ? List.of("sqrt") : true);
                case DECLARE_EVENT -> builder.addConstant(List.of("amount", "any"));
                default -> builder.addConstant("key");
            };
            case NAME -> builder.addConstant("integer");
            case FUNCTION -> function(builder, opcode);
            case SHAPE -> builder.addConstant(new CallShape(List.of(CallShape.Positional.POSITIONAL)));
            case TYPE -> builder.addConstant(new TypeDeclaration(TypeDeclaration.Kind.DATA, "T", List.of(), 0, 0,
                    Set.of(), List.of()));
            case ENUM -> builder.addConstant(new EnumDeclaration("E", List.of()));
            case LOCAL -> slot;
            case CAPTURED, TARGET -> 0;
            case COUNT, NUMBER -> 1;
            case REGISTER -> 2;
        };
    }

    private static int function(BytecodeBuilder builder, Opcode opcode) {
        boolean isBody = opcode == Opcode.BUILD_MODULE || opcode == Opcode.DEFINE_CONTRACT;
        var function = new BytecodeBuilder("f", isBody ? FunctionKind.INNER_MODULE : FunctionKind.ACTION);
        function.emitLoadConst(5);
        function.emitReturn();
        return builder.addConstant(function.build());
    }

    @Test
    void errorModeRecordsErrorsAndGoesOn() {
        try (Runner other = Runner.interpreted()) {
            var builder = new BytecodeBuilder();
            builder.emit(Opcode.ENABLE_ERROR_MODE);
            builder.emitLoadConst(1);
            builder.emitLoadConst(0);
            builder.emitDiv();
            builder.emitStoreName("quotient");
            builder.emitLoadConst("thrown");
            builder.emitThrow();
            builder.emitLoadName("quotient");
            builder.emitReturn();
            assertEquals("null", other.show(builder.build()));
            assertEquals("[Division by zero, thrown]", Display.toJava(
                    RuntimeContext.get(null).registries().find("_errors")));
        }
    }
}
