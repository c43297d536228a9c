package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ZexusNull;

/** Makes guest values of constants that are data; lists, maps and sets are new ones each time. */
final class GuestConstants {

    private GuestConstants() {}

    /** The guest value of null, a boolean, a number, a string, or a list, map or set of these. */
    @TruffleBoundary
    static Object of(Object portable) {
        return switch (portable) {
            case null -> ZexusNull.NULL;
            case String text -> Strings.fromJava(text);
            case BigInteger big -> BigInt.normalize(big);
            case List<?> list -> {
                ZexusList copy = ZexusList.empty();
                list.forEach(element -> copy.push(of(element)));
                yield copy;
            }
            case Set<?> set -> {
                ZexusSet copy = new ZexusSet();
                set.forEach(element -> copy.add(of(element), null));
                yield copy;
            }
            case Map<?, ?> map -> {
                ZexusMap copy = new ZexusMap();
                map.forEach((key, value) -> copy.put(of(key), of(value), null));
                yield copy;
            }
            default -> portable;
        };
    }
}
