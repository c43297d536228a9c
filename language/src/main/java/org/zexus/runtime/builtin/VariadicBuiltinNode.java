package org.zexus.runtime.builtin;

/** A builtin with any number of parameters; it gets just the arguments given, none of them missing. */
public abstract class VariadicBuiltinNode extends BuiltinNode {}
