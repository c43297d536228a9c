package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.operation.Joining;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;

/** {@code list.join(separator?)}: the displays of a list's elements with a text between them. */
public abstract class JoinNode extends BinaryBuiltinNode {
    /** The code for a call site. */
    public static JoinNode create() {
        return JoinNodeGen.create();
    }

    @Specialization
    static TruffleString join(ZexusList list, TruffleString separator, @Bind Node where,
            @Shared @Cached TruffleStringBuilder.AppendStringNode appendElement,
            @Shared @Cached TruffleStringBuilder.AppendStringNode appendSeparator,
            @Shared @Cached TruffleString.SwitchEncodingNode inOurEncoding,
            @Shared @Cached TruffleStringBuilder.ToStringNode toText) {
        TruffleStringBuilderUTF32 result = TruffleStringBuilderUTF32.createUTF32();
        long length = 0;
        // Displaying an element may run code of the program, which may change the list.
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            TruffleString part = element instanceof TruffleString text
                    ? inOurEncoding.execute(text, Strings.ENCODING)
                    : Display.of(element);
            length += Strings.length(part) + (i > 0 ? Strings.length(separator) : 0);
            Joining.checkLength(length, where);
            if (i > 0) {
                appendSeparator.execute(result, separator);
            }
            appendElement.execute(result, part);
        }
        return toText.execute(result);
    }

    @Specialization
    static TruffleString joinDirectly(ZexusList list, @SuppressWarnings("unused") Missing separator, @Bind Node where,
            @Shared @Cached TruffleStringBuilder.AppendStringNode appendElement,
            @Shared @Cached TruffleStringBuilder.AppendStringNode appendSeparator,
            @Shared @Cached TruffleString.SwitchEncodingNode inOurEncoding,
            @Shared @Cached TruffleStringBuilder.ToStringNode toText) {
        return join(list, Strings.EMPTY, where, appendElement, appendSeparator, inOurEncoding, toText);
    }

    @Fallback
    @TruffleBoundary
    final Object other(Object list, Object separator) {
        return execute(Arguments.list(this, "join", list), Arguments.textIfGiven(this, "join", separator));
    }
}
