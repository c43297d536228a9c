package org.zexus.vm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Assembler;
import org.zexus.bytecode.AssemblyException;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.Disassembler;
import org.zexus.bytecode.EnumDeclaration;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.MemberDeclaration;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OpcodeGroup;
import org.zexus.bytecode.OperandForm;
import org.zexus.bytecode.OperandKind;
import org.zexus.bytecode.PositionTable;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;

/**
 * Whatever the code, it is refused, or it ends with a value or an error of the program: never with an exception of the
 * implementation. The property {@code programs} says how many are tried.
 */
class VerifiedCodeFuzzTest {
    private static final int PROGRAMS = Integer.getInteger("programs", 600);
    private static final Opcode[] OPCODES = Arrays.stream(Opcode.values())
            .filter(opcode -> opcode.group() != OpcodeGroup.TASKS && opcode.group() != OpcodeGroup.PARALLEL)
            .toArray(Opcode[]::new);
    private static final List<Object> CONSTANTS = Arrays.asList(null, true, 3L, 0.5, "integer", "x", List.of(1L, 2L),
            Map.of("methods", List.of("a")), new CallShape(List.of(CallShape.Positional.POSITIONAL,
                    CallShape.Spread.SPREAD)),
            new CallShape(List.of(new CallShape.Named("p"))),
            new TypeDeclaration(TypeDeclaration.Kind.ENTITY, "T", List.of("A"), 0, 0, Set.of(),
                    List.of(MemberDeclaration.function(MemberDeclaration.Kind.METHOD, "m", Set.of()),
                            MemberDeclaration.function(MemberDeclaration.Kind.OPERATOR, "+", Set.of()))),
            new TypeDeclaration(TypeDeclaration.Kind.CONTRACT, "C", List.of(), 1, 0, Set.of(),
                    List.of(new MemberDeclaration(MemberDeclaration.Kind.FIELD, "f", "integer", Set.of(),
                            List.of(MemberDeclaration.Operand.VALUE)))),
            new EnumDeclaration("E", List.of(new EnumDeclaration.Member("A", true))));

    @Test
    void verifiedCodeEndsWithAValueOrAnErrorOfTheProgram() {
        int executed = 0;
        ZexusVM vm = null;
        try {
            for (int seed = 0; seed < PROGRAMS; seed++) {
                if (seed % 100 == 0) {
                    if (vm != null) {
                        vm.close();
                    }
                    vm = new ZexusVM(VmOptions.DEFAULT.useJit(false).optimizerLevel(seed / 100 % 3));
                }
                Bytecode program = mutated(RandomProgram.of(seed), new Random(seed));
                if (isAccepted(program)) {
                    executed++;
                    run(vm, program, seed);
                }
            }
        } finally {
            if (vm != null) {
                vm.close();
            }
        }
        assertTrue(executed > PROGRAMS / 20, executed + " programs were executed");
    }

    private static boolean isAccepted(Bytecode program) {
        try {
            Verifier.verifyProgram(program);
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private static void run(ZexusVM vm, Bytecode program, int seed) {
        vm.resetGas();
        vm.setGasLimit(20_000);
        try {
            vm.execute(program);
        } catch (VMRuntimeError e) {
            assertFalse(String.valueOf(e.getMessage()).contains("Exception"), e::getMessage);
        } catch (PolyglotException | IllegalArgumentException e) {
            throw new AssertionError("seed " + seed + ": " + e + "\n" + Disassembler.disassemble(program), e);
        }
    }

    private static Bytecode mutated(Bytecode program, Random random) {
        List<Object> constants = new ArrayList<>(program.constants());
        constants.addAll(CONSTANTS);
        List<Instruction> code = new ArrayList<>(program.instructions());
        for (int count = 1 + random.nextInt(6); count > 0; count--) {
            int index = random.nextInt(code.size());
            if (random.nextInt(3) == 0) {
                code.set(index, withOtherOperand(code.get(index), constants, code.size(), random));
            } else {
                code.set(index, randomInstruction(program, constants, random));
            }
        }
        return new Bytecode(program.header(), code, constants, program.handlers(), PositionTable.EMPTY, List.of());
    }

    private static Instruction withOtherOperand(Instruction instruction, List<Object> constants, int size,
            Random random) {
        if (instruction.operandCount() == 0) {
            return instruction;
        }
        int[] operands = new int[instruction.operandCount()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = instruction.operand(i);
        }
        operands[random.nextInt(operands.length)] = random.nextInt(Math.max(constants.size(), size));
        return Instruction.of(instruction.opcode(), operands);
    }

    private static Instruction randomInstruction(Bytecode program, List<Object> constants, Random random) {
        Opcode opcode = OPCODES[random.nextInt(OPCODES.length)];
        OperandForm form = opcode.forms().get(random.nextInt(opcode.forms().size()));
        int[] operands = new int[form.kinds().size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = operand(form.kinds().get(i), program, constants, random);
        }
        return Instruction.of(opcode, operands);
    }

    private static int operand(OperandKind kind, Bytecode program, List<Object> constants, Random random) {
        if (kind.isConstant()) {
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < constants.size(); i++) {
                if (kind.accepts(constants.get(i))) {
                    fitting.add(i);
                }
            }
            return fitting.isEmpty() ? 0 : fitting.get(random.nextInt(fitting.size()));
        }
        return switch (kind) {
            case LOCAL -> random.nextInt(Math.max(1, program.localCount()));
            case TARGET -> random.nextInt(program.instructions().size() + 1);
            default -> random.nextInt(3);
        };
    }

    @Test
    void damagedAssemblyGivesOnlyAssemblyExceptions() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(Disassembler.disassemble(RandomProgram.of(seed)));
            for (int count = 1 + random.nextInt(5); count > 0; count--) {
                int place = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(place);
                    case 1 -> text.setCharAt(place, (char) (32 + random.nextInt(96)));
                    default -> text.insert(place, text.substring(place, Math.min(place + 9, text.length())));
                }
            }
            try {
                Assembler.assemble(text.toString());
            } catch (AssemblyException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }
}
