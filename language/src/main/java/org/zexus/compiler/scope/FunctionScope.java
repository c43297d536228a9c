package org.zexus.compiler.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scope of a function or module body. */
public final class FunctionScope extends Scope {
    /** What the scope belongs to. */
    public enum Kind {
        /** A whole file. */
        FILE,
        /** The block of a {@code module} or {@code package}. */
        MODULE,
        /** A function without a {@code this} of its own. */
        FUNCTION,
        /**
         * A block that runs at another time than the statement it stands in, such as that of {@code defer}: compiled as
         * a function, but like every block it declares its names in the function around it.
         */
        BLOCK,
        /** A function of a type, called with an instance. */
        METHOD,
        /** The default of a field. */
        DEFAULT,
        /** A computed field or the constraint of a field: sees the fields by name. */
        CONDITION
    }

    private final Kind kind;
    private final Variable receiver;
    private final Map<Variable, Integer> captures = new LinkedHashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final CodeSize size;
    private final boolean readOnly;
    private boolean deferring;
    private int loops;

    /**
     * A scope.
     *
     * @param readOnly whether it is that of a function which may not change the state of a contract; what stands inside
     * one may not either
     */
    FunctionScope(Kind kind, Scope parent, boolean readOnly) {
        super(parent);
        this.kind = kind;
        this.readOnly = readOnly || parent != null && parent.function().readOnly;
        this.size = new CodeSize(parent == null ? 0 : parent.function().size.nesting() + 1);
        this.receiver = switch (kind) {
            case FILE, MODULE, FUNCTION, BLOCK -> null;
            case METHOD, DEFAULT, CONDITION -> new Variable("this", this, Variable.Storage.FRAME);
        };
    }

    /** What the scope belongs to. */
    public Kind kind() {
        return kind;
    }

    /** Whether the names declared here are module-level names. */
    public boolean isModule() {
        return kind == Kind.FILE || kind == Kind.MODULE;
    }

    /** The scope that takes the names declared in this body. */
    FunctionScope declaring() {
        return kind == Kind.BLOCK ? parent().function().declaring() : this;
    }

    /** The variable {@code this}; null if the function has none of its own. */
    public Variable receiver() {
        return receiver;
    }

    /** The variables of enclosing functions that this function or functions inside it use. */
    public List<Variable> captures() {
        return List.copyOf(captures.keySet());
    }

    /** The number of the captured cell of {@code variable}, which must be one of {@link #captures()}. */
    public int captureIndex(Variable variable) {
        return captures.get(variable);
    }

    /** Whether the function contains a {@code defer} statement. */
    public boolean isDeferring() {
        return deferring;
    }

    void markDeferring() {
        deferring = true;
    }

    /** Whether the function may not assign state. */
    boolean isReadOnly() {
        return readOnly;
    }

    /** Whether the place that is being walked is in a loop of this very function. */
    boolean isInLoop() {
        return loops > 0;
    }

    /** Walks the body of a loop. */
    void inLoop(Runnable body) {
        loops++;
        body.run();
        loops--;
    }

    /** How much code there may be. */
    CodeSize size() {
        return size;
    }

    void capture(Variable variable) {
        captures.putIfAbsent(variable, captures.size());
    }

    List<Use> uses() {
        return uses;
    }

    @Override
    Variable.Storage storage() {
        return isModule() ? Variable.Storage.MODULE : Variable.Storage.FRAME;
    }

    @Override
    public FunctionScope function() {
        return this;
    }
}
