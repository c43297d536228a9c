package org.zexus.builtins.conversion;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;

/** {@code string(value)}: the display of the value. */
abstract class StringNode extends UnaryBuiltinNode {
    @Specialization
    static TruffleString text(TruffleString text) {
        return text;
    }

    @Specialization
    static TruffleString integer(long value, @Cached TruffleString.FromLongNode fromLong) {
        return fromLong.execute(value, Strings.ENCODING, true);
    }

    @Fallback
    static TruffleString other(Object value) {
        return Display.of(value);
    }
}
