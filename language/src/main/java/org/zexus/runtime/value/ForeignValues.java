package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/** Takes values of the host and of other languages into the language. */
public final class ForeignValues {

    private ForeignValues() {}

    /** Whether a value is not one of this language. */
    public static boolean isForeign(Object value) {
        return !(value instanceof ZexusObject || value instanceof Long || value instanceof TruffleString
                || value instanceof Boolean || value instanceof Double);
    }

    /**
     * The value to use for one that came through interop: primitive numbers and strings become those of the language,
     * all other values stay what they are.
     */
    @TruffleBoundary
    public static Object adopt(Object value) {
        return switch (value) {
            case TruffleString text -> text.switchEncodingUncached(Strings.ENCODING);
            case Integer number -> (Object) number.longValue();
            case Short number -> (Object) number.longValue();
            case Byte number -> (Object) number.longValue();
            case Float number -> (Object) number.doubleValue();
            case String text -> Strings.fromJava(text);
            case Character character -> Strings.fromJava(character.toString());
            default -> value;
        };
    }

    /** The values to use for arguments that came through interop. */
    @TruffleBoundary
    public static Object[] adoptAll(Object[] values) {
        Object[] adopted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            adopted[i] = adopt(values[i]);
        }
        return adopted;
    }

    /**
     * The value that an operator works on: a foreign null, boolean, string or number becomes that of the language,
     * every other value stays what it is.
     */
    @TruffleBoundary
    public static Object unwrap(Object value) {
        if (!isForeign(value)) {
            return value;
        }
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.isNull(value)) {
                return ZexusNull.NULL;
            }
            if (interop.isBoolean(value)) {
                return interop.asBoolean(value);
            }
            if (interop.isString(value)) {
                return interop.asTruffleString(value).switchEncodingUncached(Strings.ENCODING);
            }
            return interop.isNumber(value) ? unwrapNumber(value, interop) : value;
        } catch (UnsupportedMessageException e) {
            throw contradiction(e);
        }
    }

    private static Object unwrapNumber(Object value, InteropLibrary interop) throws UnsupportedMessageException {
        if (interop.fitsInLong(value)) {
            return interop.asLong(value);
        }
        if (interop.fitsInBigInteger(value)) {
            return BigInt.normalize(interop.asBigInteger(value));
        }
        return interop.fitsInDouble(value) ? (Object) interop.asDouble(value) : value;
    }

    /**
     * Arguments for a function of another language. An integer that fits goes as an int, because JavaScript calculates
     * with ints exactly while it turns a long into a float.
     */
    public static Object[] offer(Object[] arguments) {
        Object[] offered = arguments.clone();
        for (int i = 0; i < offered.length; i++) {
            if (offered[i] instanceof Long number && number.intValue() == number) {
                offered[i] = number.intValue();
            }
        }
        return offered;
    }

    /** What a foreign value is guilty of that refuses a message it said it understands. */
    public static IllegalStateException contradiction(InteropException cause) {
        return new IllegalStateException("a foreign value does not keep to what it said of itself", cause);
    }
}
