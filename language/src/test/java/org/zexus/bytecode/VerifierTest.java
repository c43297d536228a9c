package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.bytecode.VerifierCases.assertRejected;
import static org.zexus.bytecode.VerifierCases.raw;
import static org.zexus.bytecode.VerifierCases.rejected;
import static org.zexus.bytecode.VerifierCases.verify;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierTest {
    @Nested
    class Operands {
        @Test
        void constantsMustExist() {
            assertRejected("LOAD_CONST: constant 1 out of range at instruction 0 of f",
                    raw(List.of(1), List.of(), Instruction.of(Opcode.LOAD_CONST, 1)));
            assertRejected("out of range", raw(List.of(1), List.of(), Instruction.of(Opcode.LOAD_CONST, -1)));
        }

        @Test
        void constantsMustBeOfTheRightType() {
            assertRejected("LOAD_NAME: constant 0 is not a name",
                    raw(List.of(1), List.of(), Instruction.of(Opcode.LOAD_NAME, 0)));
            assertRejected("is not a function",
                    raw(List.of("f"), List.of(), Instruction.of(Opcode.BUILD_LAMBDA, 0)));
            assertRejected("is not a shape", raw(List.of("f"), List.of(), Instruction.of(Opcode.CALL_SHAPED, 0)));
            assertRejected("is not a type", raw(List.of("f"), List.of(), Instruction.of(Opcode.DEFINE_TYPE, 0)));
            assertRejected("is not a enum", raw(List.of("f"), List.of(), Instruction.of(Opcode.BUILD_ENUM, 0)));
            assertRejected("is not a constant",
                    raw(List.of(CallShape.of()), List.of(), Instruction.of(Opcode.LOAD_CONST, 0)));
        }

        @Test
        void schemasOfEventsNameEveryParameterAndItsKind() {
            var declaration = Instruction.of(Opcode.DECLARE_EVENT, 0, 1, 1);
            assertTrue(Verifier.verify(raw(List.of("Paid", List.of("sum", "any")), List.of(), declaration))
                    .isReachable(1));
            assertRejected("a name and a kind", raw(List.of("Paid", "sum"), List.of(), declaration));
            assertRejected("a name and a kind", raw(List.of("Paid", List.of("sum")), List.of(), declaration));
            assertRejected("a name and a kind", raw(List.of("Paid", List.of("sum", 1L)), List.of(), declaration));
        }

        @Test
        void operandCountMustFit() {
            assertRejected("ADD does not take 1 operands", raw(List.of(), List.of(), Instruction.of(Opcode.ADD, 0)));
            assertRejected("JUMP does not take 0 operands", raw(List.of(), List.of(), Instruction.of(Opcode.JUMP)));
        }

        @Test
        void targetsReachFromZeroToTheEnd() {
            assertTrue(Verifier.verify(raw(List.of(), List.of(), Instruction.of(Opcode.JUMP, 1))).isReachable(1));
            assertRejected("JUMP: target 2 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.JUMP, 2)));
            assertRejected("JUMP: target -1 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.JUMP, -1)));
            assertRejected("SETUP_TRY: target 9 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.SETUP_TRY, 9)));
        }

        @Test
        void countsMustNotBeNegative() {
            assertRejected("count -1 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.BUILD_LIST, -1)));
            assertRejected("number -5 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.GAS_CHARGE, -5)));
        }

        @Test
        void slotsCapturesAndRegistersMustExist() {
            assertRejected("slot 0 out of range", raw(List.of(), List.of(), Instruction.of(Opcode.LOAD_LOCAL, 0)));
            assertRejected("captured 0 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.LOAD_CAPTURED, 0)));
            assertRejected("register 256 out of range",
                    raw(List.of(), List.of(), Instruction.of(Opcode.PUSH_REG, 256)));
            assertEquals(8, Verifier.verify(raw(List.of(), List.of(), Instruction.of(Opcode.PUSH_REG, 7)))
                    .registerCount());
        }

        @Test
        void cellsMustBeMadeSomewhere() {
            assertTrue(rejected(b -> b.emitLoadCell(b.allocateLocal("x"))).getMessage()
                    .contains("slot 0 never holds a cell"));
            assertTrue(verify(b -> {
                b.allocateLocal("x");
                b.emitNewCell(0);
                b.emitLoadCell(0);
            }).isStatic());
        }

        @Test
        void stepsGiveOneOrTwoValues() {
            assertTrue(rejected(b -> {
                b.emitBuildList(0);
                b.emitGetIter(3);
            }).getMessage().contains("3 values per step"));
            assertTrue(rejected(b -> {
                b.emitBuildList(0);
                b.emitLoadConst(0);
                b.emitForIter(0);
            }).getMessage().contains("0 values per step"));
        }

        @Test
        void givenTestNeedsAParameter() {
            assertTrue(rejected(b -> {
                int slot = b.allocateLocal("x");
                Label end = b.newLabel();
                b.emitJumpIfGiven(slot, end);
                b.mark(end);
            }).getMessage().contains("slot 0 is not a parameter"));
        }

        @Test
        void importConstants() {
            assertTrue(verify(b -> b.emit(Opcode.IMPORT, b.addConstant("m"), b.addConstant(null),
                    b.addConstant(List.of("a")), b.addConstant(true))).isStatic());
            assertTrue(verify(b -> b.emit(Opcode.IMPORT, b.addConstant("m"), b.addConstant("alias"),
                    b.addConstant(Map.of("a", "b")))).isStatic());
            assertTrue(rejected(b -> b.emit(Opcode.IMPORT, b.addConstant("m"), b.addConstant(7))).getMessage()
                    .contains("IMPORT"));
            assertTrue(rejected(b -> b.emit(Opcode.IMPORT, b.addConstant("m"), b.addConstant(null),
                    b.addConstant(List.of(1)))).getMessage().contains("IMPORT"));
        }
    }

    @Nested
    class Functions {
        @Test
        void nestedFunctionsAreVerified() {
            var inner = new BytecodeBuilder("inner", FunctionKind.ACTION);
            inner.emitAdd();
            VerificationException exception = rejected(b -> b.emitStoreFunction("inner", inner.build()));
            assertEquals("inner", exception.function());
        }

        @Test
        void nestedResultsAreFoundByConstant() {
            var inner = new BytecodeBuilder("inner", FunctionKind.ACTION).build();
            VerifiedCode code = verify(b -> b.emitStoreFunction("inner", inner));
            assertEquals(inner, code.functions().get(1).bytecode());
        }

        @Test
        void capturesMustBeCellsOfTheParent() {
            Bytecode inner = capturing(new Capture(true, 0, "x"));
            assertTrue(rejected(b -> {
                b.allocateLocal("x");
                b.emitBuildLambda(inner);
            }).getMessage().contains("captures 'x'"));
            assertTrue(verify(b -> {
                b.allocateLocal("x");
                b.emitNewCell(0);
                b.emitBuildLambda(inner);
            }).isStatic());
            assertTrue(rejected(b -> b.emitBuildLambda(capturing(new Capture(false, 0, "y")))).getMessage()
                    .contains("captures 'y'"));
        }

        @Test
        void moduleBodiesMustBeModules() {
            var body = new BytecodeBuilder("m", FunctionKind.ACTION).build();
            assertTrue(rejected(b -> b.emitBuildModule(body)).getMessage().contains("not a module body"));
        }

        @Test
        void restParameterIsTheLast() {
            var function = new BytecodeBuilder("f", FunctionKind.ACTION);
            function.addParameter(new Parameter("rest", null, true));
            function.addParameter(Parameter.of("x"));
            assertThrows(VerificationException.class, () -> Verifier.verify(function.build()));
        }

        @Test
        void parametersNeedSlots() {
            var header = new FunctionHeader("f", FunctionKind.METHOD, Set.of(), List.of(Parameter.of("x")),
                    List.of("this"), List.of(), List.of(), Exports.NONE, Position.UNKNOWN, Map.of());
            assertRejected("no local slots for all parameters",
                    new Bytecode(header, List.of(), List.of(), List.of(), PositionTable.EMPTY, List.of()));
        }

        @Test
        void sharedNestedFunctionsAreVerifiedOnce() {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                Bytecode function = new BytecodeBuilder("f", FunctionKind.ACTION).build();
                for (int i = 0; i < 60; i++) {
                    var outer = new BytecodeBuilder("f" + i, FunctionKind.ACTION);
                    outer.addConstant(function);
                    outer.addConstant(function);
                    function = outer.build();
                }
                Verifier.verify(function);
            });
        }

        @Test
        void nestingIsLimited() {
            Bytecode function = new BytecodeBuilder("f", FunctionKind.ACTION).build();
            for (int i = 0; i < Verifier.MAX_NESTING + 1; i++) {
                var outer = new BytecodeBuilder("f", FunctionKind.ACTION);
                outer.addConstant(function);
                function = outer.build();
            }
            assertRejected("nested deeper", function);
        }

        private Bytecode capturing(Capture capture) {
            var lambda = new BytecodeBuilder("<lambda>", FunctionKind.LAMBDA);
            lambda.addCapture(capture);
            return lambda.build();
        }
    }

    @Nested
    class Blocks {
        @Test
        void leadersAreEntryTargetsAndWhatFollowsJumps() {
            VerifiedCode code = verify(b -> {
                b.emitLoadConst(true);
                b.emitJumpIfFalse("else");
                b.emitLoadConst(1);
                b.emitReturn();
                b.emitLabel("else");
                b.emitLoadConst(2);
                b.emitReturn();
            });
            var expected = new BitSet();
            expected.set(0);
            expected.set(2);
            expected.set(4);
            assertEquals(expected, code.leaders());
        }
    }

    @Nested
    class Hostile {
        private static final int MANY = 200_000;

        @Test
        void manyOverlappingHandlers() {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                Instruction[] instructions = new Instruction[MANY];
                Arrays.fill(instructions, Instruction.of(Opcode.TX_BEGIN));
                var handlers = Collections.nCopies(MANY, new Handler(0, MANY, MANY, 0));
                Verifier.verify(raw(List.of(), handlers, instructions));
            });
        }

        @Test
        void manyJoins() {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                Instruction[] instructions = new Instruction[MANY];
                for (int i = 0; i < MANY; i += 2) {
                    instructions[i] = Instruction.of(Opcode.LOAD_CONST, 0);
                    instructions[i + 1] = Instruction.of(Opcode.JUMP_IF_TRUE, (int) (i * 7919L % MANY));
                }
                assertTrue(Verifier.verify(raw(List.of(true), List.of(), instructions)).isReachable(MANY));
            });
        }

        @Test
        void manyJumpsIntoAGrowingStack() {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                Instruction[] instructions = new Instruction[3 * (Verifier.MAX_STACK / 2)];
                for (int i = 0; i < instructions.length; i += 3) {
                    instructions[i] = Instruction.of(Opcode.LOAD_CONST, 0);
                    instructions[i + 1] = Instruction.of(Opcode.LOAD_CONST, 0);
                    instructions[i + 2] = Instruction.of(Opcode.JUMP_IF_TRUE, instructions.length - 3 - i);
                }
                assertFalse(Verifier.verify(raw(List.of(true), List.of(), instructions)).isStatic());
            });
        }

        @Test
        void deeplyNestedTries() {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                Instruction[] instructions = new Instruction[MANY];
                Arrays.fill(instructions, Instruction.of(Opcode.SETUP_TRY, MANY));
                assertFalse(Verifier.verify(raw(List.of(), List.of(), instructions)).isStatic());
            });
        }

        @Test
        void manyUsesOfAWideType() {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                var member = new MemberDeclaration(MemberDeclaration.Kind.FIELD, "x", null, Set.of(), List.of());
                var type = new TypeDeclaration(TypeDeclaration.Kind.DATA, "T", List.of(), 0, 0, Set.of(),
                        Collections.nCopies(MANY, member));
                Instruction[] instructions = new Instruction[MANY];
                for (int i = 0; i < MANY; i += 2) {
                    instructions[i] = Instruction.of(Opcode.DEFINE_TYPE, 0);
                    instructions[i + 1] = Instruction.of(Opcode.POP);
                }
                Verifier.verify(raw(List.of(type), List.of(), instructions));
            });
        }

        @Test
        void typeThatTakesMoreValuesThanCanBeCounted() {
            var type = new TypeDeclaration(TypeDeclaration.Kind.DATA, "T", List.of(), Integer.MAX_VALUE,
                    Integer.MAX_VALUE, Set.of(), List.of());
            assertRejected("takes too many values",
                    raw(List.of(type), List.of(), Instruction.of(Opcode.DEFINE_TYPE, 0)));
        }

        @ParameterizedTest
        @EnumSource(Opcode.class)
        void everyOpcodeWithOperandsFromNowhere(Opcode opcode) {
            for (OperandForm form : opcode.forms()) {
                for (int operand : new int[]{Integer.MIN_VALUE, -1, 1_000, Integer.MAX_VALUE}) {
                    int[] operands = new int[form.kinds().size()];
                    Arrays.fill(operands, operand);
                    Bytecode code = raw(List.of(), List.of(), Instruction.of(opcode, operands));
                    boolean sound = operands.length == 0 ? opcode.form(0).pops(0) == 0 || form.toleratesEmptyStack()
                            : opcode == Opcode.GAS_CHARGE && operand == 1_000;
                    if (sound) {
                        Verifier.verify(code);
                    } else {
                        assertThrows(VerificationException.class, () -> Verifier.verify(code));
                    }
                }
            }
        }
    }
}
