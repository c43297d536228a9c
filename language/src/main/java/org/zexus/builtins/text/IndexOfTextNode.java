package org.zexus.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.indexOf(part)}: the position of the first occurrence, or -1. */
abstract class IndexOfTextNode extends BinaryBuiltinNode {
    @Specialization
    static long find(TruffleString text, TruffleString part, @Cached TruffleString.IndexOfStringNode node) {
        return part.isEmpty() ? 0 : node.execute(text, part, 0, Strings.length(text), Strings.ENCODING);
    }

    @Fallback
    final Object other(Object text, Object part) {
        throw Arguments.wrongKind(this, "indexOf", "a string", text instanceof TruffleString ? part : text);
    }
}
