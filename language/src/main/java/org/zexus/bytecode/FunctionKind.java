package org.zexus.bytecode;

/** What a {@link Bytecode} is the body of. */
public enum FunctionKind {
    /** A whole file or an evaluated text; its names are module-level names. */
    MODULE(false),
    /** The body of a module declared inside a file; runs in a module scope of its own. */
    INNER_MODULE(false),
    /** A named function. */
    ACTION(false),
    /** A function without a name. */
    LAMBDA(false),
    /** A function of a type. */
    METHOD(true),
    /** The function construction calls. */
    CONSTRUCTOR(true),
    /** A default value, constraint or computed value of a type's member. */
    THUNK(true);

    private final boolean takesThis;

    FunctionKind(boolean takesThis) {
        this.takesThis = takesThis;
    }

    /** Whether local slot 0 is {@code this} and parameters start at slot 1. */
    public boolean takesThis() {
        return takesThis;
    }

    /** Whether it is the body of a module. */
    public boolean isModule() {
        return this == MODULE || this == INNER_MODULE;
    }
}
