package org.zexus.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.startsWith(part)} and {@code text.endsWith(part)}. */
abstract class AffixNode extends BinaryBuiltinNode {
    private final boolean atEnd;

    AffixNode(boolean atEnd) {
        this.atEnd = atEnd;
    }

    static AffixNode starts() {
        return AffixNodeGen.create(false);
    }

    static AffixNode ends() {
        return AffixNodeGen.create(true);
    }

    @Specialization
    final boolean test(TruffleString text, TruffleString part, @Cached TruffleString.RegionEqualNode regionEqual) {
        int length = Strings.length(part);
        int start = atEnd ? Strings.length(text) - length : 0;
        return start >= 0 && length <= Strings.length(text)
                && regionEqual.execute(text, start, part, 0, length, Strings.ENCODING);
    }

    @Fallback
    final Object other(Object text, Object part) {
        throw Arguments.wrongKind(this, atEnd ? "endsWith" : "startsWith", "a string",
                text instanceof TruffleString ? part : text);
    }
}
