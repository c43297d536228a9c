package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Kinds;

/** Makes instances. */
public final class Construction {

    private Construction() {}

    /** {@code T(a, b)}. */
    @TruffleBoundary
    public static Instance positional(ZexusType type, Object[] arguments, Node where) {
        return named(type, arguments, new String[0], new Object[0], where);
    }

    /** {@code T(a, b)} or {@code T(map)}, where what is too much is ignored. */
    @TruffleBoundary
    static Instance tolerant(ZexusType type, Object[] arguments, Node where) {
        if (arguments.length == 1 && arguments[0] instanceof ZexusMap given) {
            var known = new ZexusMap();
            for (TypeMember.Field field : type.fields()) {
                Object value = given.get(field.name());
                if (value != null) {
                    known.put(field.name(), value);
                }
            }
            return new InstanceBuilder(type, where).braces(known).build();
        }
        int most = Math.min(arguments.length, type.fields().length);
        return positional(type, Arrays.copyOf(arguments, most), where);
    }

    /** {@code T(a, y = b)}. */
    @TruffleBoundary
    public static Instance named(ZexusType type, Object[] positional, String[] names, Object[] values, Node where) {
        return new InstanceBuilder(type, where).positional(positional).named(names, values).build();
    }

    /** {@code T{x: a}}; anything but a type is a TypeError. */
    @TruffleBoundary
    public static Object braces(Object type, ZexusMap fields, Node where) {
        if (!(type instanceof ZexusType declared)) {
            throw Errors.typeError(where, Kinds.typeName(type) + " is not a type");
        }
        return new InstanceBuilder(declared, where).braces(fields).build();
    }
}
