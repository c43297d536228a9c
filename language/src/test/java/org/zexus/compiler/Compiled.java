package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.OperandKind;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;
import org.zexus.syntax.Diagnostic;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;

/** Programs compiled for tests, and listings of their code. */
final class Compiled {
    private static final Set<String> BUILTINS = Set.of("print", "len", "require", "push", "sort", "range", "string");

    private Compiled() {}

    /** Compiles a program that must parse. */
    static CompileResult result(String text) {
        ParseResult parsed = Parser.parse(text, "test.zx");
        assertEquals(List.of(), parsed.diagnostics().stream().filter(Diagnostic::isError).toList());
        CompileResult result = Compiler.compile(parsed.program(), parsed.source(), CompileOptions.of(BUILTINS));
        assertEquals(
                result.diagnostics(),
                Compiler.check(parsed.program(), parsed.source(), CompileOptions.of(BUILTINS)),
                "a check finds what compiling finds");
        return result;
    }

    /** The verified code of a correct program. */
    static Bytecode module(String text) {
        CompileResult result = result(text);
        if (result.hasErrors()) {
            fail(result.diagnostics().toString());
        }
        verify(result.module());
        return result.module();
    }

    private static void verify(Bytecode function) {
        try {
            Verifier.verify(function);
        } catch (VerificationException failure) {
            fail(failure.getMessage() + "\n" + listing(function), failure);
        }
        nested(function).forEach(Compiled::verify);
    }

    /** The code of the first function of that name, anywhere in the program. */
    static Bytecode function(String text, String name) {
        Bytecode found = find(module(text), name);
        if (found == null) {
            fail("no function '" + name + "'");
        }
        return found;
    }

    private static Bytecode find(Bytecode function, String name) {
        for (Bytecode inner : nested(function)) {
            Bytecode found = inner.name().equals(name) ? inner : find(inner, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Bytecode> nested(Bytecode function) {
        return function.constants().stream().filter(Bytecode.class::isInstance).map(Bytecode.class::cast).toList();
    }

    /** Messages of the errors and warnings, each with its line and column: {@code 2:1 ConstError: ...}. */
    static List<String> diagnostics(String text) {
        var source = new org.zexus.syntax.source.SourceText("test.zx", text);
        return result(text).diagnostics()
                .stream()
                .map(
                        diagnostic -> source.position(diagnostic.span().start()) + " " + diagnostic.kind() + ": "
                                + diagnostic.message())
                .toList();
    }

    /** A listing of the instructions of a module body, one per line: mnemonic and operands by name. */
    static String main(String text) {
        return listing(module(text));
    }

    /** A listing of the instructions of a function. */
    static String listing(Bytecode function) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < function.instructions().size(); i++) {
            lines.add(i + " " + describe(function, function.instruction(i)));
        }
        for (Handler handler : function.handlers()) {
            lines.add(
                    "handler %d..%d -> %d depth %d"
                            .formatted(handler.start(), handler.end(), handler.target(), handler.stackDepth()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String describe(Bytecode function, Instruction instruction) {
        List<OperandKind> kinds = instruction.form().kinds();
        var words = new ArrayList<String>();
        for (int i = 0; i < kinds.size(); i++) {
            words.add(operand(function, kinds.get(i), instruction.operand(i)));
        }
        return (instruction.opcode() + " " + String.join(", ", words)).strip();
    }

    private static String operand(Bytecode function, OperandKind kind, int operand) {
        return switch (kind) {
            case LOCAL -> function.localNames().get(operand) == null ? "$" + operand
                    : function.localNames().get(operand);
            case CAPTURED -> function.captures().get(operand).name();
            case NAME -> function.name(operand);
            case CONST, FUNCTION, SHAPE, TYPE, ENUM -> switch (function.constant(operand)) {
                case null -> "null";
                case String text -> '"' + text + '"';
                case Bytecode inner -> "<" + inner.name() + ">";
                case Object other -> other.toString();
            };
            case TARGET, COUNT, NUMBER, REGISTER -> Integer.toString(operand);
        };
    }

    /** The mnemonics of a function's code. */
    static List<String> mnemonics(Bytecode function) {
        return function.instructions().stream().map(instruction -> instruction.opcode().name()).toList();
    }

    /** The captured variables of a function. */
    static Set<String> captures(Bytecode function) {
        return function.captures().stream().map(capture -> capture.name()).collect(Collectors.toSet());
    }
}
