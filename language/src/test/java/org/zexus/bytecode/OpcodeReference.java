package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes the opcode reference of the documentation from the opcode table. */
final class OpcodeReference {
    private static final String INTRODUCTION = """
            # Opcodes

            This page is generated from the opcode table of the language; a test fails when it is out of date.

            An instruction is an opcode with up to four operands. Every operand is a number that is not negative:

            | operand | denotes |
            |---|---|
            | constant | index of a constant that stands for a value |
            | name | index of a string constant that names something |
            | function, shape, type, enum | index of a constant of that type |
            | slot | local slot |
            | captured | captured cell of the running closure |
            | target | index of an instruction; the number of instructions means the end |
            | count | how many stack entries (or pairs) the instruction works on, called n below |
            | number | a plain number |
            | register | virtual register |

            Where an opcode has several forms, their number of operands tells them apart. The stack column shows the
            operand stack before and after, its top on the right. `v...` stands for n entries, `k:v...` for n pairs; n
            is the count operand, or the number of arguments, values or members that the shape, enum or type asks for.
            A `?` marks an opcode that leaves an empty stack as it is; every other opcode fails for want of operands.
            "Raises" marks the opcodes that can raise an error a program can catch.

            Gas is charged before the instruction runs; `+ 2n` is charged per counted element on top.
            """;

    private OpcodeReference() {}

    static String text() {
        var text = new StringBuilder(INTRODUCTION);
        for (OpcodeGroup group : OpcodeGroup.values()) {
            text.append("\n## ").append(group.title()).append("\n\n");
            text.append("| # | opcode | operands | stack | gas | raises | meaning |\n|---|---|---|---|---|---|---|\n");
            Arrays.stream(Opcode.values())
                    .filter(opcode -> opcode.group() == group)
                    .sorted(Comparator.comparingInt(Opcode::number))
                    .forEach(opcode -> text.append(row(opcode)));
        }
        return text.toString();
    }

    private static String row(Opcode opcode) {
        List<String> operands = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        for (OperandForm form : opcode.forms()) {
            operands.add(form.kinds().isEmpty() ? "–"
                    : String.join(", ", form.kinds().stream().map(OperandKind::word).toList()));
            effects.add("`" + form.effect() + "`");
        }
        String gas = opcode.gas() + switch (opcode.gasEach()) {
            case 0 -> "";
            case 1 -> " + n";
            default -> " + " + opcode.gasEach() + "n";
        };
        return "| " + String.join(" | ", Integer.toString(opcode.number()), opcode.mnemonic(),
                String.join("<br>", operands), String.join("<br>", effects), gas, opcode.canThrow() ? "yes" : "",
                opcode.description()) + " |\n";
    }
}
