package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.collection.ZexusList;

/** Tests of values against declared types. */
public final class TypeTests {

    private TypeTests() {}

    /**
     * Whether a value is an instance of a type, of a subtype, or of an implementer; false when {@code type} is none.
     */
    @TruffleBoundary
    public static boolean isInstance(Object value, Object type) {
        return value instanceof Instance instance && type instanceof ZexusType declared
                && instance.type().isSubtypeOf(declared);
    }

    /** The field values in order of declaration, when the value is a {@code type} with so many fields; else null. */
    @TruffleBoundary
    public static ZexusList fieldValues(Object value, Object type, int count) {
        if (!isInstance(value, type)) {
            return null;
        }
        Instance instance = (Instance) value;
        if (instance.type().fields().length != count) {
            return null;
        }
        ZexusList values = ZexusList.withCapacity(count);
        for (int i = 0; i < count; i++) {
            values.push(instance.get(i));
        }
        return values;
    }
}
