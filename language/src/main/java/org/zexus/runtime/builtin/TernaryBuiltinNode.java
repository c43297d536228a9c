package org.zexus.runtime.builtin;

import org.zexus.runtime.value.Missing;

/** A builtin with at most three parameters. */
public abstract class TernaryBuiltinNode extends BuiltinNode {

    /** Runs the builtin. */
    public abstract Object execute(Object first, Object second, Object third);

    @Override
    public final Object execute(Object[] arguments) {
        int count = arguments.length;
        return execute(count > 0 ? arguments[0] : Missing.MISSING, count > 1 ? arguments[1] : Missing.MISSING,
                count > 2 ? arguments[2] : Missing.MISSING);
    }
}
