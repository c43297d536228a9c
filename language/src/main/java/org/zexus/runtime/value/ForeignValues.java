package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/** Takes values of the host and of other languages into the language. */
public final class ForeignValues {

    private ForeignValues() {}

    /**
     * The value to use for one that came through interop: primitive numbers and strings become those of the language,
     * all other values stay what they are.
     */
    @TruffleBoundary
    public static Object adopt(Object value) {
        return switch (value) {
            case ZexusObject object -> object;
            case Long number -> number;
            case Double number -> number;
            case Boolean bool -> bool;
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
}
