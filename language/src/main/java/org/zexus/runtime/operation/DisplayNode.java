package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.value.Display;

/** The display of a value. */
@GenerateUncached
@GenerateInline(false)
public abstract class DisplayNode extends Node {

    /** A node with a cache of its own. */
    @NeverDefault
    public static DisplayNode create() {
        return DisplayNodeGen.create();
    }

    /** The text. */
    public abstract TruffleString execute(Object value);

    @Specialization
    static TruffleString ofString(TruffleString value) {
        return value;
    }

    @Specialization
    static TruffleString ofLong(long value, @Cached TruffleString.FromLongNode fromLong) {
        return Joining.fromLong(value, fromLong);
    }

    @Specialization
    static TruffleString ofOther(Object value) {
        return Display.of(value);
    }
}
