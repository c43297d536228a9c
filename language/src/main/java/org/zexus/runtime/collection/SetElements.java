package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;

/** Which values can be elements of a set: those whose equality to others never changes. */
final class SetElements {

    private SetElements() {}

    static boolean isElement(Object value) {
        Kind kind = Kinds.of(value);
        return kind != Kind.LIST && kind != Kind.MAP && kind != Kind.SET && kind != Kind.DATA;
    }

    /** What the table keeps: a float that is a whole number equals the integer, so it is kept as that. */
    static Object normalize(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 0x1p63) {
            return (long) number.doubleValue();
        }
        return value;
    }

    @TruffleBoundary
    static ZexusException invalidElement(Object value, Node where) {
        return Errors.typeError(where, Kinds.typeName(value) + " cannot be an element of a set");
    }
}
