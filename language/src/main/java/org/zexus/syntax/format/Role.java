package org.zexus.syntax.format;

/** What a token is, as far as its kind leaves that open and the space around it depends on it. */
enum Role {
    /** Nothing that its kind does not say. */
    NONE,
    /** An operator before its operand: no space behind it. */
    PREFIX,
    /** A bracket that belongs to what stands before it, as in a call or an index: no space before it. */
    ATTACHED,
    /** A brace that belongs to what stands before it: no space before it, and none inside. */
    ATTACHED_BRACE,
    /** A brace of a map or of a list of names: no space inside. */
    BRACE,
    /** A bracket or question mark of a type: no space before it. */
    TYPE_END,
    /** The opening bracket of type arguments: no space on both sides. */
    TYPE_START,
    /** An operator of two or three operands: space on both sides. */
    OPERATOR,
    /** The colon of a slice: no space on both sides. */
    SLICE,
    /** A bracket that stands for itself: space before it. */
    DETACHED
}
