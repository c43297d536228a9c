package org.zexus.runtime.value;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/**
 * Collects the display of a value and of the values inside it. Containers enter and leave, so that a container inside
 * itself is noticed, and nesting that is too deep is an error of the program and not of the Java stack.
 */
public sealed class DisplayBuilder permits InspectionBuilder {

    private static final int MAX_DEPTH = 1000;

    private final TruffleStringBuilderUTF32 text = TruffleStringBuilderUTF32.createUTF32();
    private final List<Object> open = new ArrayList<>();

    /** Appends characters. */
    public DisplayBuilder append(String characters) {
        return append(Strings.fromJava(characters));
    }

    /** Appends characters. */
    public DisplayBuilder append(TruffleString characters) {
        text.appendStringUncached(characters);
        return this;
    }

    /** Appends a text that is a value. */
    DisplayBuilder appendText(TruffleString value) {
        return append(value.switchEncodingUncached(Strings.ENCODING));
    }

    /** Appends the display of a value. */
    public DisplayBuilder appendValue(Object value) {
        Display.write(value, this);
        return this;
    }

    /**
     * Begins a container.
     *
     * @return false when the container is already open, that is, contains itself; it must then show its short form and
     *     not {@link #leave()}
     */
    public boolean enter(Object container) {
        for (Object outer : open) {
            if (outer == container) {
                return false;
            }
        }
        if (open.size() >= MAX_DEPTH) {
            throw Errors.recursionError(null);
        }
        open.add(container);
        return true;
    }

    /** Ends the container entered last. */
    public void leave() {
        open.removeLast();
    }

    /** The text collected. */
    public TruffleString build() {
        return text.toStringUncached();
    }
}
