package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code uppercase} and {@code lowercase}: the full case mapping of Unicode, which may change the length. */
final class CaseNode extends UnaryBuiltinNode {
    private final String name;
    private final boolean upper;

    private CaseNode(String name, boolean upper) {
        this.name = name;
        this.upper = upper;
    }

    static CaseNode upper() {
        return new CaseNode("uppercase", true);
    }

    static CaseNode lower() {
        return new CaseNode("lowercase", false);
    }

    @Override
    public Object execute(Object value) {
        return convert(Arguments.text(this, name, value));
    }

    @TruffleBoundary
    private TruffleString convert(TruffleString text) {
        String java = Strings.toJava(text);
        return Strings.fromJava(upper ? java.toUpperCase(Locale.ROOT) : java.toLowerCase(Locale.ROOT));
    }
}
