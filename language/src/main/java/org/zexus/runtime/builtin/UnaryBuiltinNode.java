package org.zexus.runtime.builtin;

import org.zexus.runtime.value.Missing;

/** A builtin with at most one parameter. */
public abstract class UnaryBuiltinNode extends BuiltinNode {

    /** Runs the builtin. */
    public abstract Object execute(Object argument);

    @Override
    public final Object execute(Object[] arguments) {
        return execute(arguments.length > 0 ? arguments[0] : Missing.MISSING);
    }
}
