package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes one {@link Bytecode}. A nested function has a builder of its own; its result is a constant of the enclosing
 * one.
 */
public final class BytecodeBuilder extends OpcodeEmitter {
    private record PendingHandler(Label start, Label end, Label target, int stackDepth) {}

    private final String name;
    private final FunctionKind kind;
    private final Set<FunctionFlag> flags = EnumSet.noneOf(FunctionFlag.class);
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> localNames = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final Set<String> declaredNames = new LinkedHashSet<>();
    private final List<PendingHandler> handlers = new ArrayList<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private Exports exports = Exports.NONE;
    private Position functionPosition = Position.UNKNOWN;
    private Bytecode built;

    /** A builder of a module body named {@code <main>}. */
    public BytecodeBuilder() {
        this("<main>", FunctionKind.MODULE);
    }

    /**
     * A builder of a function.
     *
     * @param name the name shown in messages and stack traces
     * @param kind what it is the body of; slot 0 is taken by {@code this} if the kind says so
     */
    public BytecodeBuilder(String name, FunctionKind kind) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        if (kind.takesThis()) {
            localNames.add("this");
        }
    }

    /** Adds a flag. */
    public BytecodeBuilder flag(FunctionFlag flag) {
        flags.add(flag);
        changed();
        return this;
    }

    /**
     * Adds a parameter.
     *
     * @return its local slot
     * @throws IllegalStateException if other locals have been allocated already
     */
    public int addParameter(Parameter parameter) {
        int slot = (kind.takesThis() ? 1 : 0) + parameters.size();
        if (slot != localNames.size()) {
            throw new IllegalStateException("parameters must be added before other locals");
        }
        parameters.add(parameter);
        localNames.add(parameter.name());
        changed();
        return slot;
    }

    /**
     * Allocates a local slot.
     *
     * @param variable the variable's name, or null for a slot without one
     * @return the slot
     */
    public int allocateLocal(String variable) {
        localNames.add(variable);
        changed();
        return localNames.size() - 1;
    }

    /** The number of local slots so far. */
    public int localCount() {
        return localNames.size();
    }

    /**
     * Adds a captured cell.
     *
     * @return its index; that of an equal capture if there is one
     */
    public int addCapture(Capture capture) {
        int index = captures.indexOf(capture);
        if (index >= 0) {
            return index;
        }
        captures.add(capture);
        changed();
        return captures.size() - 1;
    }

    /** Declares a module-level name. */
    public void declareName(String variable) {
        declaredNames.add(variable);
        changed();
    }

    /** What the module exports. */
    public void setExports(Exports exports) {
        this.exports = Objects.requireNonNull(exports, "exports");
        changed();
    }

    /** The function in the source. */
    public void setFunctionPosition(Position position) {
        this.functionPosition = Objects.requireNonNull(position, "position");
        changed();
    }

    /** Sets a fact about the origin of the code. */
    public void setMetadata(String key, Object value) {
        metadata.put(key, value);
        changed();
    }

    /**
     * Adds an error handler that receives the exception. Handlers are searched in the order in which they were added:
     * add inner ones first.
     *
     * @param start label of the first guarded instruction
     * @param end label just behind the last guarded instruction
     * @param target label of the handler
     * @param stackDepth the number of operand stack entries that survive
     */
    public void addHandler(Label start, Label end, Label target, int stackDepth) {
        requireOwn(start);
        requireOwn(end);
        requireOwn(target);
        handlers.add(new PendingHandler(start, end, target, stackDepth));
        changed();
    }

    /**
     * The legacy two-argument form: for {@code LOAD_CONST} the operand is the constant, for {@code
     * LOAD_NAME} and {@code STORE_NAME} the name, for every other opcode an operand as it is.
     *
     * @throws IllegalArgumentException if there is no such opcode or the operand does not fit
     */
    public int emitLegacy(String mnemonic, Object operand) {
        Opcode opcode = opcode(mnemonic);
        return switch (opcode) {
            case LOAD_CONST, LOAD_NAME, STORE_NAME -> emit(opcode, addConstant(operand));
            default -> {
                if (operand == null) {
                    yield emit(opcode);
                }
                if (operand instanceof Integer number) {
                    yield emit(opcode, number);
                }
                throw new IllegalArgumentException(
                        opcode + " with an operand of " + operand.getClass().getName());
            }
        };
    }

    /**
     * Fills in the targets of all jumps so far, which {@link #build()} does by itself.
     *
     * @throws IllegalStateException if a label that is referred to has not been marked
     */
    public void resolveLabels() {
        resolveTargets();
    }

    /**
     * The finished function; the same object until the builder is used again.
     *
     * @throws IllegalStateException if a label that is referred to has not been marked
     */
    public Bytecode build() {
        if (built == null) {
            built = new Bytecode(
                    new FunctionHeader(
                            name,
                            kind,
                            flags,
                            parameters,
                            localNames,
                            captures,
                            List.copyOf(declaredNames),
                            exports,
                            functionPosition,
                            metadata),
                    resolveTargets(),
                    constants(),
                    handlers.stream()
                            .map(
                                    pending -> new Handler(
                                            pending.start().index(),
                                            pending.end().index(),
                                            pending.target().index(),
                                            pending.stackDepth()))
                            .toList(),
                    positionTable(),
                    statements());
        }
        return built;
    }

    @Override
    void changed() {
        built = null;
    }
}
