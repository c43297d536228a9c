package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssemblerTest {
    private static final String HEAD = "Bytecode Object\n";

    @Property(tries = 500)
    void readsWhatTheDisassemblerWrites(@ForAll long seed) throws AssemblyException {
        Bytecode function = new RandomBytecode(seed).function();
        String text = function.disassemble();
        Bytecode read = Assembler.assemble(text);
        BytecodeEquality.assertSame(function, read);
        assertEquals(text, read.disassemble());
    }

    @Property(tries = 500)
    void textOfTheSourceChangesOnlyComments(@ForAll long seed) throws AssemblyException {
        Bytecode function = new RandomBytecode(seed).function();
        String text = Disassembler.disassemble(function, "let \"a\n\rb; 1 -> 2\n\nend".repeat(3));
        assertEquals(function.disassemble(), Assembler.assemble(text).disassemble());
    }

    @Property(tries = 2000)
    void damagedTextGivesOnlyAssemblyExceptions(@ForAll long seed) {
        var text = new StringBuilder(new RandomBytecode(seed).function().disassemble());
        var random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "0-#\"{;:\n\\@.=,E".charAt(random.nextInt(14)));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
            }
        }
        try {
            Assembler.assemble(text.toString());
        } catch (AssemblyException e) {
            assertTrue(e.line() >= 1);
        }
    }

    @Test
    void sharedFunctionsStayShared() throws AssemblyException {
        var inner = new BytecodeBuilder("inner", FunctionKind.ACTION).build();
        var builder = new BytecodeBuilder();
        builder.emitBuildLambda(inner);
        builder.emitBuildLambda(inner);
        builder.addConstant(inner);
        Bytecode read = Assembler.assemble(builder.build().disassemble());
        assertSame(read.constant(0), read.constant(1));
    }

    @Test
    void handwrittenTextMayLeaveOutCountsAndIndexes() throws AssemblyException {
        Bytecode code = Assembler.assemble("""
                Bytecode Object
                Function: #0 module "sum"
                Constants:
                  0: 20
                  1: 22
                Instructions:
                  LOAD_CONST 0   ; the first
                  LOAD_CONST 1
                  ADD
                  RETURN
                """);
        assertEquals("[LOAD_CONST 0, LOAD_CONST 1, ADD, RETURN]", code.instructions().toString());
        assertEquals(List.of(20L, 22L), code.constants());
        assertEquals(2, Verifier.verify(code).maxStack());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Instructions:\\n FROB|line 3: Unknown opcode 'FROB' at instruction 0",
        "Instructions:\\n 1 ADD|line 3: instruction 0 expected, found 1",
        "Instructions:\\n LOAD_CONST 99999999999|line 3: '99999999999' is not an integer of 32 bits",
        "Instructions:\\n ADD 1,2,3,4,5|line 3: more than 4 operands",
        "Constants:\\n 0: function #7|line 4: no function #7",
        "Constants:\\n 0: {[]: 1}|line 3: a collection is no key of a map and no member of a set",
        "Constants:\\n 0: frob|line 3: unknown constant 'frob'",
        "Constants:\\n 0: \"open|line 3: string without end", "Frob: 1|line 2: unknown part 'Frob'",
        "Position: 7..3|line 2: not a position: 7..3 0:0", "Instructions:\\n ADD ~|line 3: unexpected character \"~\"",
        "Constants:\\n 0: function #0|line 4: functions nested deeper than 100 levels"})
    void errorsNameTheLine(String text, String message) {
        var exception = assertThrows(AssemblyException.class,
                () -> Assembler.assemble(HEAD + text.replace("\\n", "\n") + "\n"));
        assertEquals(message, exception.getMessage());
    }

    @Test
    void deepConstantsAreAnError() {
        String text = HEAD + "Constants:\n 0: " + "[".repeat(100_000) + "\n";
        assertThrows(AssemblyException.class, () -> Assembler.assemble(text));
    }
}
