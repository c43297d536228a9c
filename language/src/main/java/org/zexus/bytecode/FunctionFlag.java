package org.zexus.bytecode;

/** What the declaration of a function says about it. */
public enum FunctionFlag {
    /** Calling it starts a task. */
    ASYNC,
    /** May not assign the state of its contract. */
    VIEW,
    /** May neither read nor assign the state of its contract. */
    PURE,
    /** May receive value. */
    PAYABLE,
    /** Usable only from inside its type. */
    PRIVATE
}
