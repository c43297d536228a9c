package org.zexus.runtime.operation;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.value.ForeignValues;

/** The lengths of values. */
final class Lengths {

    private Lengths() {}

    /** The number of elements or characters, or null for a value without length. */
    static Long of(Object value) {
        return switch (value) {
            case TruffleString text -> (long) Strings.length(text);
            case ZexusList list -> (long) list.size();
            case ZexusMap map -> (long) map.size();
            case ZexusSet set -> (long) set.size();
            case EnumValue members -> (long) members.memberNames().size();
            default -> ForeignValues.isForeign(value) ? ForeignIndexing.length(value) : null;
        };
    }
}
