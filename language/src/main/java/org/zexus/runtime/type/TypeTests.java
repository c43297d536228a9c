package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.KindTest;

/** Tests of values against declared types. */
public final class TypeTests {

    private TypeTests() {}

    /**
     * Whether a value is an instance of a type, of a subtype, or of an implementer. An alias of a builtin type is the
     * type's name, as a string. False when {@code type} is neither.
     */
    @TruffleBoundary
    public static boolean isInstance(Object value, Object type) {
        return switch (type) {
            case ZexusType declared -> value instanceof Instance instance && instance.type().isSubtypeOf(declared);
            case TruffleString name -> KindTest.named(Strings.toJava(name)) instanceof KindTest test
                    && test.test(value);
            default -> false;
        };
    }

    /**
     * Whether a variable or field declared with a type takes a value: like {@link #isInstance}, but a float takes an
     * integer, and whatever is no type (an enum, for example) takes everything.
     */
    @TruffleBoundary
    public static boolean takes(Object type, Object value) {
        return switch (type) {
            case ZexusType declared -> isInstance(value, declared);
            case TruffleString name -> !(KindTest.named(Strings.toJava(name)) instanceof KindTest test)
                    || test.accepts(value);
            default -> true;
        };
    }
}
