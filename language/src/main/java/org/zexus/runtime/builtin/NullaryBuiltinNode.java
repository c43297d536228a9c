package org.zexus.runtime.builtin;

/** A builtin without parameters. */
public abstract class NullaryBuiltinNode extends BuiltinNode {

    /** Runs the builtin. */
    public abstract Object execute();

    @Override
    public final Object execute(Object[] arguments) {
        return execute();
    }
}
