package org.zexus.builtins.io;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.ProgramInput;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;

/** The builtins that talk with the person in front of the program. */
final class Terminal {
    private static final TruffleString DEBUG = Strings.fromJava("[DEBUG] ");

    private Terminal() {}

    /** Prints a marked line and gives the value back; with two arguments the first is a condition. */
    static Object debug(Node where, Object first, Object second) {
        Object value = second == Missing.MISSING ? first : second;
        if (second == Missing.MISSING || Truth.of(first)) {
            var output = LibraryState.get(where).output();
            TruffleString display = Display.of(value);
            output.write(DEBUG);
            output.write(display);
            output.endLine();
        }
        return value;
    }

    /** The next line of the input; at its end what is given for that case, else an IOError. */
    static Object input(Node where, Object prompt, Object otherwise) {
        var state = LibraryState.get(where);
        if (prompt != Missing.MISSING) {
            state.output().write(Display.of(prompt));
        }
        state.output().flush();
        String line = TruffleSafepoint.setBlockedThreadInterruptibleFunction(where, input -> readLine(where, input),
                state.input());
        if (line != null) {
            return Strings.fromJava(line);
        }
        if (otherwise == Missing.MISSING) {
            throw Errors.of(ErrorKind.IO, where, "the input has ended")
                    .withHint("input(prompt, otherwise) gives its second argument then, such as null");
        }
        return otherwise;
    }

    private static String readLine(Node where, ProgramInput input) {
        try {
            return input.readLine();
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IO, "the input cannot be read: " + e.getMessage(), e, where);
        }
    }
}
