package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Writes functions as text that people can read and {@link Assembler} can read back.
 *
 * <p>
 * Every function is a section of its own, the outermost first, numbered in the order in which constants refer to them.
 * An instruction is its index, its mnemonic, its operands, behind {@code @} its position in the source if that is
 * another than that of the instruction before, and behind {@code ;} what the operands mean. A position is {@code
 * line:column start..end}. With the source text at hand, its lines are shown as comments.
 */
public final class Disassembler {
    private static final String RULE = "=".repeat(60);
    private static final int POSITION_COLUMN = 44;
    private static final int COMMENT_COLUMN = 64;

    private final StringBuilder out = new StringBuilder();
    private final IdentityHashMap<Bytecode, Integer> numbers = new IdentityHashMap<>();
    private final List<Bytecode> functions = new ArrayList<>();
    private final SourceLines source;

    private Disassembler(SourceLines source) {
        this.source = source;
    }

    /** The text of a function and all functions nested in it. */
    public static String disassemble(Bytecode function) {
        return disassemble(function, null);
    }

    /**
     * The text of a function and all functions nested in it, with lines of the source in between.
     *
     * @param source the text the function was compiled from, or null
     */
    public static String disassemble(Bytecode function, String source) {
        var disassembler = new Disassembler(source == null ? null : new SourceLines(source));
        disassembler.numberOf(function);
        for (int i = 0; i < disassembler.functions.size(); i++) {
            disassembler.function(disassembler.functions.get(i), i);
        }
        return disassembler.out.toString();
    }

    private int numberOf(Bytecode function) {
        return numbers.computeIfAbsent(function, added -> {
            functions.add(added);
            return functions.size() - 1;
        });
    }

    private void function(Bytecode function, int number) {
        if (number > 0) {
            line("");
        }
        line("Bytecode Object (" + function.instructions().size() + " instructions, " + function.constants().size()
                + " constants)");
        line(RULE);
        header(function.header(), number);
        if (!function.constants().isEmpty()) {
            line("Constants:");
            for (int i = 0; i < function.constants().size(); i++) {
                line(String.format(Locale.ROOT, "%5d: ", i)
                        + ConstantText.full(function.constant(i), this::numberOf, " ".repeat(7)));
            }
        }
        line("Instructions:");
        instructions(function);
        if (!function.handlers().isEmpty()) {
            line("Handlers:");
            for (Handler handler : function.handlers()) {
                line("    " + handler.start() + ".." + handler.end() + " -> " + handler.target() + " depth "
                        + handler.stackDepth() + " " + ConstantText.word(handler.delivery()));
            }
        }
    }

    private void header(FunctionHeader header, int number) {
        var first = new StringBuilder("Function: #").append(number)
                .append(' ')
                .append(ConstantText.word(header.kind()))
                .append(' ')
                .append(ConstantText.quote(header.name()));
        header.flags().forEach(flag -> first.append(' ').append(ConstantText.word(flag)));
        line(first.toString());
        if (!header.position().isUnknown()) {
            line("Position: " + position(header.position()));
        }
        header.metadata()
                .forEach((key, value) -> line("Metadata: " + ConstantText.quote(key) + " = "
                        + ConstantText.full(value, this::numberOf, "")));
        list("Parameters", header.parameters().stream().map(Disassembler::parameter).toList());
        list("Locals", header.localNames()
                .stream()
                .map(name -> name == null ? "-" : ConstantText.quote(name))
                .toList());
        list("Captures", header.captures()
                .stream()
                .map(capture -> ConstantText.quote(capture.name()) + " = "
                        + (capture.fromParentLocal() ? "local " : "captured ") + capture.index())
                .toList());
        list("Declares", header.declaredNames().stream().map(ConstantText::quote).toList());
        exports(header.exports());
    }

    private void exports(Exports exports) {
        if (exports.implicit()) {
            line("Exports: all");
        }
        list("Exported", exports.names()
                .entrySet()
                .stream()
                .map(entry -> ConstantText.quote(entry.getKey()) + " = " + ConstantText.quote(entry.getValue()))
                .toList());
        list("Hidden", exports.hidden().stream().map(ConstantText::quote).toList());
    }

    private static String parameter(Parameter parameter) {
        return ConstantText.quote(parameter.name())
                + (parameter.hasDefault() ? " default " + ConstantText.quote(parameter.defaultText()) : "")
                + (parameter.isRest() ? " rest" : "");
    }

    private void list(String title, List<String> elements) {
        if (!elements.isEmpty()) {
            line(title + ": " + String.join(", ", elements));
        }
    }

    private void instructions(Bytecode function) {
        var statements = function.statements().iterator();
        StatementMark statement = statements.hasNext() ? statements.next() : null;
        Position previous = Position.UNKNOWN;
        int shownLine = 0;
        for (int i = 0; i <= function.instructions().size(); i++) {
            while (statement != null && statement.instruction() == i) {
                shownLine = sourceLine(statement.position(), shownLine);
                line("       statement @ " + position(statement.position()));
                statement = statements.hasNext() ? statements.next() : null;
            }
            if (i == function.instructions().size()) {
                break;
            }
            Position position = function.positions().at(i);
            if (!position.equals(previous)) {
                shownLine = sourceLine(position, shownLine);
            }
            line(instruction(function, i, position.equals(previous) ? null : position));
            previous = position;
        }
    }

    private int sourceLine(Position position, int shownLine) {
        if (source == null) {
            return shownLine;
        }
        int line = position.hasLine() ? position.line() : source.lineOf(position.start());
        if (line != shownLine && source.has(line)) {
            line(String.format(Locale.ROOT, "; %4d | %s", line, source.text(line)).stripTrailing());
            return line;
        }
        return shownLine;
    }

    private String instruction(Bytecode function, int index, Position position) {
        Instruction instruction = function.instruction(index);
        var text = new StringBuilder(String.format(Locale.ROOT, "%5d  %-20s", index, instruction.opcode().mnemonic()));
        var operands = new StringJoiner(", ");
        var meanings = new StringJoiner(", ");
        OperandForm form = instruction.form();
        for (int i = 0; i < instruction.operandCount(); i++) {
            operands.add(Integer.toString(instruction.operand(i)));
            String meaning = form == null ? null : meaning(function, form.kinds().get(i), instruction.operand(i));
            if (meaning != null) {
                meanings.add(meaning);
            }
        }
        text.append(operands);
        if (position != null) {
            pad(text, POSITION_COLUMN);
            text.append("@ ").append(position(position));
        }
        if (meanings.length() > 0) {
            pad(text, COMMENT_COLUMN);
            text.append("; ").append(meanings);
        }
        return text.toString().stripTrailing();
    }

    private static void pad(StringBuilder text, int column) {
        text.repeat(' ', Math.max(1, column - text.length()));
    }

    private static String meaning(Bytecode function, OperandKind kind, int operand) {
        return switch (kind) {
            case CONST, NAME, FUNCTION, SHAPE, TYPE, ENUM -> operand >= 0 && operand < function.constants().size()
                    ? ConstantText.brief(function.constant(operand))
                    : null;
            case LOCAL -> operand >= 0 && operand < function.localCount() && function.localNames().get(operand) != null
                    ? ConstantText.plain(function.localNames().get(operand))
                    : null;
            case CAPTURED -> operand >= 0 && operand < function.captures().size()
                    ? ConstantText.plain(function.captures().get(operand).name())
                    : null;
            case TARGET, COUNT, NUMBER, REGISTER -> null;
        };
    }

    private static String position(Position position) {
        if (position.isUnknown()) {
            return "?";
        }
        String place = position.hasLine() ? position.line() + ":" + position.column() : "";
        String range = position.hasOffsets() ? position.start() + ".." + position.end() : "";
        return place + (place.isEmpty() || range.isEmpty() ? "" : " ") + range;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
