package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;

/** The operator {@code in}. */
public final class Membership {

    private Membership() {}

    /** {@code value in container}. */
    public static boolean contains(Object container, Object value, Node where) {
        return switch (container) {
            case ZexusList list -> indexOf(list, value) >= 0;
            case ZexusMap map -> map.has(Operands.unwrap(value));
            case ZexusSet set -> set.has(value);
            case EnumValue members -> Operands.unwrap(value) instanceof TruffleString name
                    && members.member(Strings.toJava(name)) != null;
            case TruffleString text -> containsText(text, Operands.unwrap(value), where);
            default -> {
                Boolean found = ForeignValues.isForeign(container) ? ForeignIndexing.contains(container, value, where)
                        : null;
                if (found == null) {
                    throw Errors.typeError(where, "'in' needs a list, map, set or string, got "
                            + Kinds.typeName(container));
                }
                yield found;
            }
        };
    }

    private static boolean containsText(TruffleString text, Object part, Node where) {
        if (part instanceof TruffleString searched) {
            return Strings.indexOf(text, searched, 0) >= 0;
        }
        throw Errors.typeError(where, "only a String can be in a String, got " + Kinds.typeName(part));
    }

    /** The position of the first element equal to a value, or -1. */
    static int indexOf(ZexusList list, Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (Equality.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }
}
