package org.zexus.compiler.code;

import java.util.IdentityHashMap;
import java.util.Map;
import org.zexus.bytecode.Capture;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.scope.BlockScope;
import org.zexus.compiler.scope.FunctionScope;
import org.zexus.compiler.scope.Variable;
import org.zexus.compiler.scope.Variable.Storage;
import org.zexus.syntax.ast.Node;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Reads and writes the variables that the code of one function uses. */
final class Variables {
    private static final String THIS = "this";
    private static final int RECEIVER_SLOT = 0;

    private final FunctionGenerator function;
    private final FunctionScope scope;
    private final Emitter out;
    private final Map<Variable, Integer> slots = new IdentityHashMap<>();

    Variables(FunctionGenerator function) {
        this.function = function;
        this.scope = function.scope();
        this.out = function.out();
    }

    /** Gives the value on the stack to the one variable of a block of its own; nothing if it has none. */
    void bindInBlock(Span at, BlockScope scope) {
        for (Variable variable : scope.variables()) {
            if (variable.isHidden()) {
                continue;
            }
            open(at, variable);
            openCompanions(at, variable);
            store(at, variable);
        }
    }

    /** Gives a variable of this function the slot of its parameter. */
    void assignSlot(Variable variable, int slot) {
        slots.put(variable, slot);
    }

    /** The local slot of a variable of this function; the slot holds its cell if it is captured. */
    private int slot(Variable variable) {
        return slots.computeIfAbsent(variable, key -> out.builder().allocateLocal(isHidden(key) ? null : key.name()));
    }

    private boolean isHidden(Variable variable) {
        return variable.isHidden() || variable == scope.receiver();
    }

    private boolean isOwn(Variable variable) {
        return variable.owner().function() == scope;
    }

    /** Where a nested function finds the cell of a variable it captures. */
    Capture capture(Variable variable) {
        return isOwn(variable)
                ? new Capture(true, slot(variable), variable.name())
                : new Capture(false, scope.captureIndex(variable), variable.name());
    }

    /** Makes a new cell for a captured variable; other variables need none. */
    void open(Span at, Variable variable) {
        if (variable.isCaptured()) {
            out.emit(at, Opcode.NEW_CELL, slot(variable));
        }
    }

    /** Gives the companions of a sealed or watched variable their first values. */
    void openCompanions(Span at, Variable variable) {
        if (variable.seal() != null) {
            open(at, variable.seal());
            out.load(at, false);
            store(at, variable.seal());
        }
        if (variable.reactions() != null) {
            open(at, variable.reactions());
            out.load(at, null);
            store(at, variable.reactions());
        }
    }

    /** Loads what a name or {@code this} stands for. */
    void load(Span at, Node use, String name) {
        Variable variable = function.names().variable(use);
        if (variable != null) {
            load(at, variable);
        } else if (function.names().mayBeInherited(use)) {
            loadInherited(at, name);
        } else {
            loadName(at, name);
        }
    }

    private void loadName(Span at, String name) {
        out.emit(at, Opcode.LOAD_NAME, out.constant(name));
    }

    private void loadInherited(Span at, String name) {
        var other = new Target();
        var end = new Target();
        loadThis(at);
        out.emit(at, Opcode.MATCH_KEY, out.constant(name));
        out.jump(at, Opcode.JUMP_IF_FALSE, other);
        loadMember(at, name);
        out.jump(at, Opcode.JUMP, end);
        out.mark(other);
        loadName(at, name);
        out.mark(end);
    }

    private void loadMember(Span at, String name) {
        loadThis(at);
        out.load(at, name);
        out.emit(at, Opcode.GET_ATTR);
    }

    void load(Span at, Variable variable) {
        switch (variable.storage()) {
            case MODULE -> loadName(at, variable.name());
            case FIELD, METHOD -> loadMember(at, variable.name());
            case FRAME -> {
                if (!isOwn(variable)) {
                    out.emit(at, Opcode.LOAD_CAPTURED, scope.captureIndex(variable));
                } else if (variable == scope.receiver()) {
                    out.emit(at, Opcode.LOAD_LOCAL, RECEIVER_SLOT);
                } else {
                    out.emit(at, variable.isCaptured() ? Opcode.LOAD_CELL : Opcode.LOAD_LOCAL, slot(variable));
                }
            }
        }
    }

    /** Loads the instance the running method belongs to. */
    void loadThis(Span at) {
        FunctionScope method = scope;
        while (method.receiver() == null) {
            if (method.parent() == null) {
                loadName(at, THIS);
                return;
            }
            method = method.parent().function();
        }
        load(at, method.receiver());
    }

    /** Stores the value on the stack as it is. */
    void store(Span at, Variable variable) {
        switch (variable.storage()) {
            case MODULE -> storeName(at, variable.name());
            case FIELD, METHOD -> storeMember(at, variable.name());
            case FRAME -> {
                if (!isOwn(variable)) {
                    out.emit(at, Opcode.STORE_CAPTURED, scope.captureIndex(variable));
                } else {
                    out.emit(at, variable.isCaptured() ? Opcode.STORE_CELL : Opcode.STORE_LOCAL, slot(variable));
                }
            }
        }
    }

    private void storeName(Span at, String name) {
        out.emit(at, Opcode.STORE_NAME, out.constant(name));
    }

    private void storeMember(Span at, String name) {
        loadThis(at);
        out.emit(at, Opcode.SWAP);
        out.emit(at, Opcode.SET_ATTR, out.constant(name));
        out.emit(at, Opcode.POP);
    }

    /** Assigns the value on the stack to what a name means, with the checks the variable's declarations ask for. */
    void assign(Span at, Node use, String name) {
        Variable variable = function.names().variable(use);
        if (variable != null) {
            int offset = isOwn(variable) ? use.span().start() : Integer.MAX_VALUE;
            assign(at, variable, variable.annotationFor(offset));
        } else if (function.names().mayBeInherited(use)) {
            assignInherited(at, name);
        } else {
            storeName(at, name);
        }
    }

    private void assignInherited(Span at, String name) {
        var other = new Target();
        var end = new Target();
        loadThis(at);
        out.emit(at, Opcode.MATCH_KEY, out.constant(name));
        out.jump(at, Opcode.JUMP_IF_FALSE, other);
        storeMember(at, name);
        out.jump(at, Opcode.JUMP, end);
        out.mark(other);
        storeName(at, name);
        out.mark(end);
    }

    /**
     * Assigns the value on the stack to a variable.
     *
     * @param annotation the declared type to check the value against, or null
     */
    void assign(Span at, Variable variable, TypeNode annotation) {
        if (annotation != null) {
            function.annotations().check(at, annotation, variable.name());
        }
        if (variable.seal() != null && variable.storage() != Storage.FIELD) {
            refuseIfSealed(at, variable);
        }
        if (variable.reactions() == null) {
            store(at, variable);
        } else {
            storeAndReact(at, variable);
        }
    }

    private void refuseIfSealed(Span at, Variable variable) {
        var open = new Target();
        load(at, variable.seal());
        out.jump(at, Opcode.JUMP_IF_FALSE, open);
        out.emit(at, Opcode.RAISE, out.constant("ImmutableError"), out.constant("cannot modify sealed value"));
        out.mark(open);
    }

    /** Stores a value that reactions wait for: they run if it differs from the one before. */
    private void storeAndReact(Span at, Variable variable) {
        var watched = new Target();
        var same = new Target();
        var end = new Target();
        load(at, variable.reactions());
        out.jump(at, Opcode.JUMP_IF_NOT_NULL, watched);
        store(at, variable);
        out.jump(at, Opcode.JUMP, end);
        out.mark(watched);
        load(at, variable);
        out.emit(at, Opcode.DUP2);
        out.emit(at, Opcode.EQ);
        out.jump(at, Opcode.JUMP_IF_TRUE, same);
        out.emit(at, Opcode.POP);
        store(at, variable);
        load(at, variable.reactions());
        out.emit(at, Opcode.REACT);
        out.jump(at, Opcode.JUMP, end);
        out.mark(same);
        out.emit(at, Opcode.POP);
        store(at, variable);
        out.mark(end);
    }
}
