package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Missing;

/** {@code list.join(separator?)} and {@code separator.join(list)}: the displays of the elements, joined. */
final class JoinNode extends BinaryBuiltinNode {
    private final boolean listFirst;

    private JoinNode(boolean listFirst) {
        this.listFirst = listFirst;
    }

    static JoinNode listFirst() {
        return new JoinNode(true);
    }

    static JoinNode separatorFirst() {
        return new JoinNode(false);
    }

    @Override
    public Object execute(Object first, Object second) {
        Object list = listFirst ? first : second;
        Object separator = listFirst ? second : first;
        if (!(list instanceof ZexusList elements)) {
            throw Arguments.wrongKind(this, "join", "a list", list);
        }
        return join(elements, separator == Missing.MISSING ? Strings.EMPTY : Arguments.text(this, "join", separator));
    }

    @TruffleBoundary
    private static TruffleString join(ZexusList list, TruffleString separator) {
        var result = new DisplayBuilder();
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                result.append(separator);
            }
            result.appendValue(list.get(i));
        }
        return result.build();
    }
}
