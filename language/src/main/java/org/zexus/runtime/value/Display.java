package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.FloatText;
import org.zexus.runtime.text.Strings;

/** The one conversion of values to text, used by printing, joining and error messages. */
public final class Display {

    private Display() {}

    /** The display of a value. */
    @TruffleBoundary
    public static TruffleString of(Object value) {
        if (value instanceof TruffleString text) {
            return text.switchEncodingUncached(Strings.ENCODING);
        }
        return collect(value, new DisplayBuilder());
    }

    /** The display of a value with texts as a program would write them, in quotes. */
    @TruffleBoundary
    public static TruffleString inspection(Object value) {
        return collect(value, new InspectionBuilder());
    }

    private static TruffleString collect(Object value, DisplayBuilder out) {
        try {
            write(value, out);
        } catch (StackOverflowError e) {
            // The depth is limited, but the program itself may have used up most of the stack.
            throw Errors.recursionError(null);
        }
        return out.build();
    }

    /** The display of a value as a Java string. */
    @TruffleBoundary
    public static String toJava(Object value) {
        return Strings.toJava(of(value));
    }

    /** Appends the display of a value that stands inside another one. */
    @TruffleBoundary
    static void write(Object value, DisplayBuilder out) {
        switch (value) {
            case TruffleString text -> out.appendText(text);
            case ZexusObject object -> object.display(out);
            case Double number -> out.append(FloatText.of(number));
            case Long number -> out.append(Long.toString(number));
            case Boolean bool -> out.append(bool ? "true" : "false");
            default -> ForeignDisplay.write(value, out);
        }
    }
}
