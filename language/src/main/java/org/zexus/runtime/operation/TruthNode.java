package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.value.Truth;

/** Whether a value counts as true. */
@GenerateUncached
@GenerateInline(false)
public abstract class TruthNode extends Node {

    /** A node with a cache of its own. */
    @NeverDefault
    public static TruthNode create() {
        return TruthNodeGen.create();
    }

    /** Whether the value counts as true. */
    public abstract boolean execute(Object value);

    @Specialization
    static boolean ofBoolean(boolean value) {
        return value;
    }

    @Specialization
    static boolean ofLong(long value) {
        return value != 0;
    }

    @Specialization
    static boolean ofString(TruffleString value) {
        return !value.isEmpty();
    }

    @Specialization
    static boolean ofOther(Object value) {
        return Truth.of(value);
    }
}
