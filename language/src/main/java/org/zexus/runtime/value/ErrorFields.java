package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import org.zexus.runtime.error.GuestStack;
import org.zexus.runtime.error.SourcePlace;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.text.Strings;

/** What there is to read of an error besides its stack as a list: the fields of error values. */
public final class ErrorFields {

    /** The names of all fields. */
    public static final List<String> NAMES = List.of("message", "kind", "line", "column", "file", "stack", "hint",
            "cause");

    private ErrorFields() {}

    /** The value of a field; the stack as an array of strings for other languages. Null when there is no such field. */
    @TruffleBoundary
    public static Object get(ZexusException error, String name) {
        SourcePlace place = SourcePlace.of(error.position());
        return switch (name) {
            case "message" -> Strings.fromJava(error.getMessage());
            case "kind" -> Strings.fromJava(error.kind().guestName());
            case "line" -> place == null ? ZexusNull.NULL : (Object) (long) place.line();
            case "column" -> place == null ? ZexusNull.NULL : (Object) (long) place.column();
            case "file" -> place == null ? ZexusNull.NULL : Strings.fromJava(place.file());
            case "stack" -> new MemberNames(stack(error));
            case "hint" -> error.hint() == null ? ZexusNull.NULL : Strings.fromJava(error.hint());
            case "cause" -> error.handled() == null ? ZexusNull.NULL : ErrorValue.caught(error.handled());
            default -> error.field(name);
        };
    }

    /** The frames of an error, innermost first. */
    @TruffleBoundary
    public static List<String> stack(ZexusException error) {
        return GuestStack.lines(error);
    }
}
