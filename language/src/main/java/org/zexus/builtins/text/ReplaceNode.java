package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.operation.Joining;
import org.zexus.runtime.text.Strings;

/**
 * {@code text.replace(old, new)}: every occurrence replaced; the empty one occurs before every character and at the
 * end.
 */
abstract class ReplaceNode extends TernaryBuiltinNode {
    @Specialization
    static TruffleString replace(TruffleString text, TruffleString old, TruffleString replacement, @Bind Node where,
            @Cached TruffleString.IndexOfStringNode indexOf, @Cached TruffleString.SubstringNode substring,
            @Cached TruffleStringBuilder.AppendStringNode appendPart,
            @Cached TruffleStringBuilder.AppendStringNode appendReplacement,
            @Cached TruffleStringBuilder.ToStringNode toText) {
        int found = Strings.indexOf(text, old, 0, indexOf);
        if (found < 0) {
            return text;
        }
        int length = Strings.length(text);
        int step = Strings.length(old);
        TruffleStringBuilderUTF32 result = TruffleStringBuilderUTF32.createUTF32();
        int start = 0;
        long built = 0;
        while (found >= 0) {
            built += found - start + Strings.length(replacement);
            Joining.checkLength(built, where);
            appendPart.execute(result, substring.execute(text, start, found - start, Strings.ENCODING, true));
            appendReplacement.execute(result, replacement);
            start = found + step;
            // After an empty occurrence the search goes on one character further.
            found = Strings.indexOf(text, old, step == 0 ? found + 1 : start, indexOf);
        }
        Joining.checkLength(built + length - start, where);
        appendPart.execute(result, substring.execute(text, start, length - start, Strings.ENCODING, true));
        return toText.execute(result);
    }

    @Fallback
    @TruffleBoundary
    final Object other(Object text, Object old, Object replacement) {
        return execute(Arguments.text(this, "replace", text), Arguments.text(this, "replace", old),
                Arguments.text(this, "replace", replacement));
    }
}
