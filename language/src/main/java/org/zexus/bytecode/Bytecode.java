package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One function or module body: immutable code, its constants and the facts about it. Made by {@link BytecodeBuilder};
 * to be run only after {@link Verifier} accepted it. Two are equal only if they are the same object.
 */
public final class Bytecode {
    private final FunctionHeader header;
    private final List<Instruction> instructions;
    private final List<Object> constants;
    private final List<Handler> handlers;
    private final PositionTable positions;
    private final List<StatementMark> statements;
    /** What each instruction is charged for; null if that is itself. Never part of a file. */
    private final List<List<Charge>> charges;

    /**
     * A function.
     *
     * @param header everything except the code
     * @param instructions the code
     * @param constants the constant pool; values as {@link BytecodeBuilder#addConstant} takes them
     * @param handlers error handlers, innermost first
     * @param positions the source position of each instruction
     * @param statements where statements start, by increasing instruction
     * @throws IllegalArgumentException if a constant is of a type that cannot be one
     */
    public Bytecode(
            FunctionHeader header,
            List<Instruction> instructions,
            List<?> constants,
            List<Handler> handlers,
            PositionTable positions,
            List<StatementMark> statements) {
        this(header, instructions, constants, handlers, positions, statements, null);
    }

    private Bytecode(
            FunctionHeader header,
            List<Instruction> instructions,
            List<?> constants,
            List<Handler> handlers,
            PositionTable positions,
            List<StatementMark> statements,
            List<List<Charge>> charges) {
        this.header = Objects.requireNonNull(header, "header");
        this.instructions = List.copyOf(instructions);
        var pool = new ArrayList<Object>(constants.size());
        constants.forEach(value -> pool.add(ConstantValues.freeze(value)));
        this.constants = Collections.unmodifiableList(pool);
        this.handlers = List.copyOf(handlers);
        this.positions = Objects.requireNonNull(positions, "positions");
        this.statements = List.copyOf(statements);
        this.charges = charges == null ? null : List.copyOf(charges);
    }

    /**
     * The same function whose instructions are charged for others: those of the code it was made from.
     *
     * @param others for each instruction what it is charged for, in the order of execution
     */
    public Bytecode withCharges(List<List<Charge>> others) {
        if (others.size() != instructions.size()) {
            throw new IllegalArgumentException(others.size() + " charges of " + instructions.size() + " instructions");
        }
        return new Bytecode(header, instructions, constants, handlers, positions, statements, others);
    }

    /** What gas is charged for when an instruction is executed: mostly itself. */
    public List<Charge> charges(int index) {
        return charges == null ? List.of(Charge.of(this, instructions.get(index))) : charges.get(index);
    }

    /** Everything except the code. */
    public FunctionHeader header() {
        return header;
    }

    /** The name shown in messages and stack traces. */
    public String name() {
        return header.name();
    }

    /** What this is the body of. */
    public FunctionKind kind() {
        return header.kind();
    }

    /** Whether local slot 0 is {@code this} and parameters start at slot 1. */
    public boolean isMethod() {
        return header.kind().takesThis();
    }

    /** Whether calling it starts a task. */
    public boolean isAsync() {
        return has(FunctionFlag.ASYNC);
    }

    /** Whether the declaration has the flag. */
    public boolean has(FunctionFlag flag) {
        return header.flags().contains(flag);
    }

    /** The parameters; parameter <i>i</i> lies in slot {@code firstParameterSlot() + i}. */
    public List<Parameter> parameters() {
        return header.parameters();
    }

    /** The local slot of the first parameter: 1 for methods, otherwise 0. */
    public int firstParameterSlot() {
        return isMethod() ? 1 : 0;
    }

    /** The number of local slots, parameters and {@code this} included. */
    public int localCount() {
        return header.localCount();
    }

    /** The name of each local slot; null, or a name starting with {@code $}, if hidden. */
    public List<String> localNames() {
        return header.localNames();
    }

    /** Where the captured cells come from. */
    public List<Capture> captures() {
        return header.captures();
    }

    /** The module-level names it declares. */
    public List<String> declaredNames() {
        return header.declaredNames();
    }

    /** What a module exports. */
    public Exports exports() {
        return header.exports();
    }

    /** The function in the source. */
    public Position position() {
        return header.position();
    }

    /** The code. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** The instruction at an index. */
    public Instruction instruction(int index) {
        return instructions.get(index);
    }

    /** The constant pool; elements may be null. */
    public List<Object> constants() {
        return constants;
    }

    /** The constant at an index, possibly null. */
    public Object constant(int index) {
        return constants.get(index);
    }

    /**
     * The string constant at an index.
     *
     * @throws ClassCastException if the constant is not a string
     */
    public String name(int index) {
        return (String) constants.get(index);
    }

    /** Error handlers, innermost first. */
    public List<Handler> handlers() {
        return handlers;
    }

    /** The source position of each instruction. */
    public PositionTable positions() {
        return positions;
    }

    /** Where statements start, by increasing instruction. */
    public List<StatementMark> statements() {
        return statements;
    }

    /** The function and those nested in it as text; see {@link Disassembler}. */
    public String disassemble() {
        return Disassembler.disassemble(this);
    }

    @Override
    public String toString() {
        return "Bytecode("
                + instructions.size()
                + " instructions, "
                + constants.size()
                + " constants)";
    }
}
