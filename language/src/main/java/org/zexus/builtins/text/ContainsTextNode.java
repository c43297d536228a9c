package org.zexus.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.contains(part)}. */
abstract class ContainsTextNode extends BinaryBuiltinNode {
    @Specialization
    static boolean find(TruffleString text, TruffleString part, @Cached TruffleString.IndexOfStringNode node) {
        return part.isEmpty() || node.execute(text, part, 0, Strings.length(text), Strings.ENCODING) >= 0;
    }

    @Fallback
    final Object other(Object text, Object part) {
        throw Arguments.wrongKind(this, "contains", "a string", text instanceof TruffleString ? part : text);
    }
}
