package org.zexus.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;

/** {@code text.charAt(index)}: the string of one character, or the empty string outside the text. */
abstract class CharAtNode extends BinaryBuiltinNode {
    @Specialization
    static TruffleString charAt(TruffleString text, long index, @Cached TruffleString.CodePointAtIndexNode codePoint) {
        if (index < 0 || index >= Strings.length(text)) {
            return Strings.EMPTY;
        }
        return Strings.ofCodePoint(codePoint.execute(text, (int) index, Strings.ENCODING));
    }

    @Specialization
    static TruffleString outside(@SuppressWarnings("unused") TruffleString text,
            @SuppressWarnings("unused") BigInt index) {
        return Strings.EMPTY;
    }

    @Fallback
    final Object other(Object text, Object index) {
        throw text instanceof TruffleString
                ? Arguments.wrongKind(this, "charAt", "an integer", index)
                : Arguments.wrongKind(this, "charAt", "a string", text);
    }
}
