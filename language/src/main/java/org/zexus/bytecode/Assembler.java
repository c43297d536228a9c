package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.AssemblyTokens.Kind;
import org.zexus.bytecode.ConstantParser.FunctionReference;

/**
 * Reads the text form of functions that {@link Disassembler} writes. The result is not verified.
 *
 * <p>
 * Comments run from {@code ;} to the end of the line. The counts behind {@code Bytecode Object} and the index in front
 * of an instruction may be left out; a wrong index is an error.
 */
public final class Assembler {
    private static final class Section {
        private int number;
        private FunctionKind kind = FunctionKind.MODULE;
        private String name = "";
        private final Set<FunctionFlag> flags = EnumSet.noneOf(FunctionFlag.class);
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<String> locals = new ArrayList<>();
        private final List<Capture> captures = new ArrayList<>();
        private final List<String> declared = new ArrayList<>();
        private boolean exportsAll;
        private final Map<String, String> exported = new LinkedHashMap<>();
        private final Set<String> hidden = new LinkedHashSet<>();
        private Position position = Position.UNKNOWN;
        private final Map<String, Object> metadata = new LinkedHashMap<>();
        private final List<Object> constants = new ArrayList<>();
        private final List<Instruction> instructions = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();
        private final List<StatementMark> statements = new ArrayList<>();
        private final List<Handler> handlers = new ArrayList<>();

        Bytecode build(List<Object> resolved) {
            var header = new FunctionHeader(name, kind, flags, parameters, locals, captures, declared,
                    new Exports(exportsAll, exported, hidden), position, metadata);
            return new Bytecode(header, instructions, resolved, handlers, PositionTable.of(positions), statements);
        }
    }

    private final AssemblyTokens tokens;
    private final ConstantParser constants;
    private final Map<Integer, Section> sections = new LinkedHashMap<>();
    private final Map<Integer, Bytecode> built = new LinkedHashMap<>();

    private Assembler(String text) throws AssemblyException {
        tokens = new AssemblyTokens(text);
        constants = new ConstantParser(tokens);
    }

    /**
     * Reads a function and the functions nested in it.
     *
     * @param text the text; its first function is the outermost
     * @throws AssemblyException if the text does not have the form {@link Disassembler} writes
     */
    public static Bytecode assemble(String text) throws AssemblyException {
        return new Assembler(text).program();
    }

    private Bytecode program() throws AssemblyException {
        tokens.skipLineEnds();
        Section first = null;
        do {
            Section section = section();
            first = first == null ? section : first;
            if (sections.put(section.number, section) != null) {
                throw tokens.failure("function #" + section.number + " twice");
            }
        } while (!tokens.at(Kind.END));
        return build(first, 0);
    }

    private Bytecode build(Section section, int nesting) throws AssemblyException {
        Bytecode known = built.get(section.number);
        if (known != null) {
            return known;
        }
        if (nesting > Verifier.MAX_NESTING) {
            throw tokens.failure("functions nested deeper than " + Verifier.MAX_NESTING + " levels");
        }
        var resolved = new ArrayList<Object>();
        for (Object constant : section.constants) {
            if (constant instanceof FunctionReference(int number)) {
                Section inner = sections.get(number);
                if (inner == null) {
                    throw tokens.failure("no function #" + number);
                }
                resolved.add(build(inner, nesting + 1));
            } else {
                resolved.add(constant);
            }
        }
        Bytecode function = section.build(resolved);
        built.put(section.number, function);
        return function;
    }

    private Section section() throws AssemblyException {
        tokens.expect("Bytecode");
        tokens.expect("Object");
        tokens.skipLine();
        if (tokens.at("=")) {
            tokens.skipLine();
        }
        var section = new Section();
        while (!tokens.at("Bytecode") && !tokens.at(Kind.END)) {
            String title = tokens.take(Kind.WORD);
            tokens.expect(":");
            part(section, title);
        }
        return section;
    }

    private void part(Section section, String title) throws AssemblyException {
        switch (title) {
            case "Function" -> {
                tokens.expect("#");
                section.number = tokens.takeInt();
                section.kind = constants.word(FunctionKind.class);
                section.name = tokens.take(Kind.STRING);
                section.flags.addAll(constants.words(FunctionFlag.class));
                tokens.endLine();
            }
            case "Position" -> {
                section.position = position();
                tokens.endLine();
            }
            case "Metadata" -> {
                String key = tokens.take(Kind.STRING);
                tokens.expect("=");
                section.metadata.put(key, constants.data(0));
                tokens.endLine();
            }
            case "Parameters" -> list(() -> section.parameters.add(
                    new Parameter(tokens.take(Kind.STRING),
                            tokens.accept("default") ? tokens.take(Kind.STRING) : null, tokens.accept("rest"))));
            case "Locals" -> list(() -> section.locals.add(tokens.accept("-") ? null : tokens.take(Kind.STRING)));
            case "Captures" -> list(() -> section.captures.add(capture()));
            case "Declares" -> list(() -> section.declared.add(tokens.take(Kind.STRING)));
            case "Exports" -> {
                tokens.expect("all");
                section.exportsAll = true;
                tokens.endLine();
            }
            case "Exported" -> list(() -> {
                String name = tokens.take(Kind.STRING);
                tokens.expect("=");
                section.exported.put(name, tokens.take(Kind.STRING));
            });
            case "Hidden" -> list(() -> section.hidden.add(tokens.take(Kind.STRING)));
            case "Constants" -> constants(section);
            case "Instructions" -> instructions(section);
            case "Handlers" -> handlers(section);
            default -> throw tokens.failure("unknown part '" + title + "'");
        }
    }

    private void list(ConstantParser.Element element) throws AssemblyException {
        do {
            element.read();
        } while (tokens.accept(","));
        tokens.endLine();
    }

    private Capture capture() throws AssemblyException {
        String name = tokens.take(Kind.STRING);
        tokens.expect("=");
        boolean local = tokens.accept("local");
        if (!local) {
            tokens.expect("captured");
        }
        return new Capture(local, tokens.takeInt(), name);
    }

    private void constants(Section section) throws AssemblyException {
        tokens.endLine();
        while (tokens.at(Kind.NUMBER)) {
            index("constant", section.constants.size());
            tokens.expect(":");
            section.constants.add(constants.constant());
            tokens.endLine();
        }
    }

    private void index(String what, int expected) throws AssemblyException {
        int index = tokens.takeInt();
        if (index != expected) {
            throw tokens.failure(what + " " + expected + " expected, found " + index);
        }
    }

    private void instructions(Section section) throws AssemblyException {
        tokens.endLine();
        Position position = Position.UNKNOWN;
        while (true) {
            if (tokens.accept("statement")) {
                tokens.expect("@");
                section.statements.add(new StatementMark(section.instructions.size(), position()));
                tokens.endLine();
                continue;
            }
            boolean indexed = tokens.at(Kind.NUMBER);
            if (indexed) {
                index("instruction", section.instructions.size());
            } else if (!atOpcode()) {
                return;
            }
            section.instructions.add(instruction(section.instructions.size()));
            if (tokens.accept("@")) {
                position = position();
            }
            section.positions.add(position);
            tokens.endLine();
        }
    }

    private boolean atOpcode() {
        return tokens.at(Kind.WORD) && !tokens.at("Handlers") && !tokens.at("Bytecode");
    }

    private Instruction instruction(int index) throws AssemblyException {
        String mnemonic = tokens.take(Kind.WORD);
        Opcode opcode = Opcode.byName(mnemonic).orElse(null);
        if (opcode == null) {
            throw tokens.failure("Unknown opcode '" + mnemonic + "' at instruction " + index);
        }
        var operands = new int[Instruction.MAX_OPERANDS];
        int count = 0;
        if (tokens.at(Kind.NUMBER)) {
            do {
                if (count == operands.length) {
                    throw tokens.failure("more than " + operands.length + " operands");
                }
                operands[count++] = tokens.takeInt();
            } while (tokens.accept(","));
        }
        return Instruction.of(opcode, Arrays.copyOf(operands, count));
    }

    private void handlers(Section section) throws AssemblyException {
        tokens.endLine();
        while (tokens.at(Kind.NUMBER)) {
            int start = tokens.takeInt();
            tokens.expect("..");
            int end = tokens.takeInt();
            tokens.expect("->");
            int target = tokens.takeInt();
            tokens.expect("depth");
            int depth = tokens.takeInt();
            section.handlers.add(new Handler(start, end, target, depth, constants.word(Handler.Delivery.class)));
            tokens.endLine();
        }
    }

    private Position position() throws AssemblyException {
        if (tokens.accept("?")) {
            return Position.UNKNOWN;
        }
        int first = tokens.takeInt();
        int line = 0;
        int column = 0;
        int start = -1;
        int end = -1;
        if (tokens.accept(":")) {
            line = first;
            column = tokens.takeInt();
            if (tokens.at(Kind.NUMBER)) {
                start = tokens.takeInt();
                tokens.expect("..");
                end = tokens.takeInt();
            }
        } else {
            start = first;
            tokens.expect("..");
            end = tokens.takeInt();
        }
        try {
            return new Position(start, end, line, column);
        } catch (IllegalArgumentException e) {
            throw tokens.failure(e.getMessage());
        }
    }
}
