package org.zexus.runtime.operation;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.List;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.GuestFrame;
import org.zexus.runtime.error.SourcePlace;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ZexusNull;

/** The fields of error values. */
final class ErrorFields {

    /** Their names, for hints. */
    static final List<String> NAMES = List.of("message", "kind", "line", "column", "file", "stack", "length");

    private ErrorFields() {}

    /** The value of a field, or Java null when error values have no such field. */
    static Object get(ErrorValue error, String name) {
        ZexusException exception = error.exception();
        SourcePlace place = SourcePlace.of(exception.position());
        return switch (name) {
            case "message" -> error.message();
            case "kind" -> Strings.fromJava(exception.kind().guestName());
            case "line" -> place == null ? ZexusNull.NULL : (Object) (long) place.line();
            case "column" -> place == null ? ZexusNull.NULL : (Object) (long) place.column();
            case "file" -> place == null ? ZexusNull.NULL : Strings.fromJava(place.file());
            case "stack" -> stack(exception);
            case "length" -> (long) Strings.length(error.message());
            default -> null;
        };
    }

    private static ZexusList stack(AbstractTruffleException exception) {
        ZexusList lines = ZexusList.empty();
        for (GuestFrame frame : GuestFrame.of(exception)) {
            lines.push(Strings.fromJava(frame.toString()));
        }
        return lines;
    }
}
