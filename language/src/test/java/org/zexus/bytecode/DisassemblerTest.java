package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisassemblerTest {
    private static Bytecode program() {
        var add = new BytecodeBuilder("add", FunctionKind.ACTION);
        add.setFunctionPosition(new Position(0, 33, 1, 1));
        int a = add.addParameter(Parameter.of("a"));
        int b = add.addParameter(new Parameter("b", "1", false));
        Label given = add.newLabel();
        add.emitJumpIfGiven(b, given);
        add.emitLoadConst(1);
        add.emitStoreLocal(b);
        add.mark(given);
        add.markStatement(new Position(20, 32, 1, 21));
        add.setPosition(new Position(27, 32, 1, 28));
        add.emitLoadLocal(a);
        add.emitLoadLocal(b);
        add.emitAdd();
        add.setPosition(new Position(20, 32, 1, 21));
        add.emitReturn();
        var main = new BytecodeBuilder();
        main.setMetadata("source_file", "sum.zx");
        main.declareName("add");
        main.setExports(Exports.ALL);
        main.emitStoreFunction("add", add.build());
        main.setPosition(new Position(34, 50, 2, 1));
        main.markStatement(new Position(34, 50, 2, 1));
        Label start = main.newLabel();
        Label end = main.newLabel();
        Label target = main.newLabel();
        main.mark(start);
        main.emitLoadConst("a rather long text that does not fit into a comment");
        main.emitPrint();
        main.mark(end);
        main.emitReturn();
        main.mark(target);
        main.emit(Opcode.CATCH_VALUE);
        main.emitReturn();
        main.addHandler(start, end, target, 0);
        return main.build();
    }

    @Test
    void wholeProgram() {
        String expected = """
                Bytecode Object (6 instructions, 3 constants)
                ============================================================
                Function: #0 module "<main>"
                Metadata: "source_file" = "sum.zx"
                Declares: "add"
                Exports: all
                Constants:
                    0: "add"
                    1: function #1
                    2: "a rather long text that does not fit into a comment"
                Instructions:
                    0  STORE_FUNC          0, 1                                 ; "add", action add
                       statement @ 2:1 34..50
                    1  LOAD_CONST          2                @ 2:1 34..50        ; "a rather long text that does not fit into a co...
                    2  PRINT
                    3  RETURN
                    4  CATCH_VALUE
                    5  RETURN
                Handlers:
                    1..3 -> 4 depth 0 exception

                Bytecode Object (7 instructions, 1 constants)
                ============================================================
                Function: #1 action "add"
                Position: 1:1 0..33
                Parameters: "a", "b" default "1"
                Locals: "a", "b"
                Constants:
                    0: 1
                Instructions:
                    0  JUMP_IF_GIVEN       1, 3                                 ; b
                    1  LOAD_CONST          0                                    ; 1
                    2  STORE_LOCAL         1                                    ; b
                       statement @ 1:21 20..32
                    3  LOAD_LOCAL          0                @ 1:28 27..32       ; a
                    4  LOAD_LOCAL          1                                    ; b
                    5  ADD
                    6  RETURN                               @ 1:21 20..32
                """;
        assertEquals(expected, program().disassemble());
    }

    @Test
    void linesOfTheSource() {
        String text = Disassembler.disassemble(program(), "action add(a, b) { return a + b }\nprint(\"a rather\")\n");
        assertTrue(text.contains("\n;    2 | print(\"a rather\")\n       statement @ 2:1 34..50\n"), text);
        assertTrue(text.contains("\n;    1 | action add(a, b) { return a + b }\n       statement @ 1:21"), text);
    }

    @Test
    void linesAreFoundByOffset() {
        var builder = new BytecodeBuilder();
        builder.setPosition(Position.ofOffsets(4, 5));
        builder.emitNop();
        assertTrue(Disassembler.disassemble(builder.build(), "one\r\ntwo").contains("\n;    1 | one\n"));
        builder.setPosition(Position.ofOffsets(5, 6));
        builder.emitNop();
        assertTrue(Disassembler.disassemble(builder.build(), "one\r\ntwo").contains("\n;    2 | two\n"));
    }

    @Test
    void constantsOfAllKinds() {
        var builder = new BytecodeBuilder();
        builder.addConstant(null);
        builder.addConstant(2.0);
        builder.addConstant("tab\tand \"quote\" and 世界\u0007");
        builder.addConstant(List.of(1, "x", Set.of(true)));
        builder.addConstant(Map.of("k", List.of()));
        builder.addConstant(CallShape.of(CallShape.Positional.POSITIONAL, new CallShape.Named("to"),
                CallShape.Spread.SPREAD));
        builder.addConstant(new EnumDeclaration("Color",
                List.of(new EnumDeclaration.Member("RED", false), new EnumDeclaration.Member("BLUE", true))));
        builder.addConstant(new TypeDeclaration(TypeDeclaration.Kind.DATA, "Box", List.of("T"), 1, 0,
                Set.of(TypeDeclaration.Flag.IMMUTABLE),
                List.of(new MemberDeclaration(MemberDeclaration.Kind.FIELD, "value", "T",
                        Set.of(MemberDeclaration.Flag.NULLABLE, MemberDeclaration.Flag.PRIVATE),
                        List.of(MemberDeclaration.Operand.VALUE, MemberDeclaration.Operand.CONSTRAINT)),
                        MemberDeclaration.function(MemberDeclaration.Kind.METHOD, "get", Set.of()))));
        String text = builder.build().disassemble();
        assertTrue(text.contains("""
                    0: null
                    1: 2.0
                    2: "tab\\tand \\"quote\\" and 世界\\u{7}"
                    3: [1, "x", set {true}]
                    4: {"k": []}
                    5: call (positional, "to", spread)
                    6: enum "Color" {"RED", "BLUE" =}
                    7: type data "Box" <"T"> parents 1 interfaces 0 immutable {
                           field "value" : "T" nullable private takes (value constraint)
                           method "get" takes (function)
                       }
                """), text);
    }
}
