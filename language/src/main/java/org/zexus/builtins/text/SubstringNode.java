package org.zexus.builtins.text;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.SliceEnd;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** {@code text.substring(start, end?)}, the same as {@code text[start:end]}. */
abstract class SubstringNode extends TernaryBuiltinNode {
    @Specialization
    static TruffleString between(TruffleString text, long start, long end,
            @Shared @Cached TruffleString.SubstringNode substring) {
        int length = Strings.length(text);
        int from = SliceEnd.clip(start, length);
        int to = Math.max(from, SliceEnd.clip(end, length));
        return substring.execute(text, from, to - from, Strings.ENCODING, true);
    }

    @Specialization
    static TruffleString from(TruffleString text, long start, @SuppressWarnings("unused") Missing end,
            @Shared @Cached TruffleString.SubstringNode substring) {
        return between(text, start, Strings.length(text), substring);
    }

    @Fallback
    final Object other(Object text, Object start, Object end) {
        TruffleString whole = Arguments.text(this, "substring", text);
        long from = SliceEnd.start(this, "substring", start);
        long to = SliceEnd.end(this, "substring", end);
        int length = Strings.length(whole);
        int first = SliceEnd.clip(from, length);
        return Strings.substring(whole, first, Math.max(first, SliceEnd.clip(to, length)));
    }
}
