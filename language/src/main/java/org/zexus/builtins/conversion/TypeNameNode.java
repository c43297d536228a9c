package org.zexus.builtins.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Kinds;

/** {@code type(value)} and {@code typeof(value)}. */
abstract class TypeNameNode extends UnaryBuiltinNode {
    private final boolean ofKind;

    TypeNameNode(boolean ofKind) {
        this.ofKind = ofKind;
    }

    static TypeNameNode type() {
        return TypeNameNodeGen.create(false);
    }

    static TypeNameNode typeof() {
        return TypeNameNodeGen.create(true);
    }

    final String name(Object value) {
        return ofKind ? Kinds.typeofName(value) : Kinds.typeName(value);
    }

    /** The names are the same few Java strings again and again, so their identity is enough to know them. */
    @Specialization(guards = "isSame(name, known)", limit = "3")
    static TruffleString known(@SuppressWarnings("unused") Object value,
            @SuppressWarnings("unused") @Bind("name(value)") String name,
            @SuppressWarnings("unused") @Cached("name") String known,
            @Cached("fromJava(known)") TruffleString text) {
        return text;
    }

    @Specialization(replaces = "known")
    @TruffleBoundary
    final TruffleString any(Object value) {
        return Strings.fromJava(name(value));
    }

    @SuppressWarnings("StringEquality")
    static boolean isSame(String a, String b) {
        return a == b;
    }

    static TruffleString fromJava(String text) {
        return Strings.fromJava(text);
    }
}
