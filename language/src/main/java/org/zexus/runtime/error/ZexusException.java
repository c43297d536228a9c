package org.zexus.runtime.error;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.runtime.text.MemberNames;

/**
 * An error on its way through a guest program: either raised by the runtime, with a kind and a message, or a value that
 * the program threw.
 *
 * <p>
 * Its position is the first one known: the location node given when it was made, if that has a source section, or the
 * {@link InstructionLocation} the interpreter sets when the error passes it first.
 */
@ExportLibrary(InteropLibrary.class)
public final class ZexusException extends AbstractTruffleException {

    private static final long serialVersionUID = 1L;

    /**
     * What other languages and the host can read; {@code hint}, {@code cause} and {@code value} only where there is
     * one.
     */
    private static final List<String> MEMBERS = List.of("kind", "message", "hint", "cause", "stack", "value");

    private final ErrorKind kind;
    private transient Object value;
    private String hint;
    private transient InstructionLocation instruction;
    /** The same error as another task raised it, or null. */
    private ZexusException origin;
    /** Where the task was started that this error ended, or null. */
    private transient SourcePlace taskStart;
    private transient Map<String, Object> fields;
    /** What was being handled when this was raised, or null. */
    private transient AbstractTruffleException handled;
    /**
     * Whether the position is known; looking for it at each function the error leaves would make a section each time.
     */
    private boolean isLocated;

    private ZexusException(ErrorKind kind, String message, Object value, Throwable cause, Node where) {
        super(message, cause, UNLIMITED_STACK_TRACE, where);
        this.kind = kind;
        this.value = value;
    }

    /** An error of the runtime; {@code where} may be null when the interpreter sets the position. */
    @TruffleBoundary
    public static ZexusException of(ErrorKind kind, String message, Node where) {
        return new ZexusException(kind, message, null, null, where);
    }

    /** An error of the runtime with a Java exception behind it. */
    @TruffleBoundary
    public static ZexusException of(ErrorKind kind, String message, Throwable cause, Node where) {
        return new ZexusException(kind, message, null, cause, where);
    }

    /** What {@code throw value} raises, for a value that is not itself a caught error. */
    @TruffleBoundary
    public static ZexusException thrown(Object value, Node where) {
        return new ZexusException(ErrorKind.UNCAUGHT, null, value, null, where);
    }

    /**
     * The same error, raised once more where its task is awaited, or its module imported again. It has the place and
     * the value of this one, and a stack of its own behind that of this one.
     */
    @TruffleBoundary
    public ZexusException again() {
        var again = new ZexusException(kind, super.getMessage(), value, this, null);
        again.hint = hint;
        again.fields = fields;
        again.handled = handled;
        again.origin = this;
        return again;
    }

    /**
     * The same error, raised once more in another context. It has the place of this one, and a stack of its own behind
     * that of this one.
     *
     * @param thrown the value that the program threw, for the other context; null for an error of the runtime
     */
    @TruffleBoundary
    public ZexusException elsewhere(Object thrown) {
        var again = new ZexusException(kind, super.getMessage(), thrown, null, null);
        again.hint = hint;
        again.origin = this;
        return again;
    }

    /** Notes that the error has ended a task, which was started at a place (null: by the host). */
    public void endTask(SourcePlace start) {
        taskStart = start;
    }

    /** Where the task was started that this error ended, or null. */
    public SourcePlace taskStart() {
        return taskStart;
    }

    /** The same error as another task raised it, or null. */
    public ZexusException origin() {
        return origin;
    }

    /** Adds a field that programs can read besides the usual ones; returns this. */
    public ZexusException withField(String name, Object content) {
        if (fields == null) {
            fields = new HashMap<>();
        }
        fields.put(name, content);
        return this;
    }

    /** A field that was added, or null. */
    public Object field(String name) {
        return fields == null ? null : fields.get(name);
    }

    /** Notes what was being handled when this was raised, unless that is known. */
    public void chain(AbstractTruffleException before) {
        if (handled == null && before != this) {
            handled = before;
        }
    }

    /** What was being handled when this was raised, or null. */
    public AbstractTruffleException handled() {
        return handled;
    }

    /** Adds a hint for the programmer; returns this. */
    public ZexusException withHint(String text) {
        hint = text;
        return this;
    }

    /** Sets the position, unless the error has one already. */
    public void locateAt(InstructionLocation location) {
        if (!isLocated()) {
            instruction = location;
        }
    }

    /** Whether the position in the source is known. */
    public boolean isLocated() {
        return isLocated || findPosition();
    }

    @TruffleBoundary
    private boolean findPosition() {
        isLocated = origin != null || instruction != null
                || getLocation() != null && getLocation().getEncapsulatingSourceSection() != null;
        return isLocated;
    }

    /** The kind; {@link ErrorKind#UNCAUGHT} for a thrown value. */
    public ErrorKind kind() {
        return kind;
    }

    /** The hint, or null. */
    public String hint() {
        return hint;
    }

    /** Whether this carries a value that the program threw. */
    public boolean isThrownValue() {
        return kind == ErrorKind.UNCAUGHT;
    }

    /** What a {@code catch} binds: the thrown value, or the error value set before, or null if there is none yet. */
    public Object value() {
        return value;
    }

    /** Keeps the value that stands for this error in the program, so that every {@code catch} binds the same one. */
    public void bindValue(Object errorValue) {
        value = errorValue;
    }

    /** The place of the error in the source, or null. */
    @TruffleBoundary
    public SourceSection position() {
        if (origin != null) {
            return origin.position();
        }
        if (instruction != null) {
            return instruction.getEncapsulatingSourceSection();
        }
        return getLocation() == null ? null : getLocation().getEncapsulatingSourceSection();
    }

    /** The message; for a thrown value its display. */
    @Override
    @TruffleBoundary
    public String getMessage() {
        return isThrownValue() ? displayOf(value) : super.getMessage();
    }

    private static String displayOf(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            return interop.asString(interop.toDisplayString(value, true));
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("a display string is a string", e);
        }
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    ExceptionType getExceptionType() {
        return ExceptionType.RUNTIME_ERROR;
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return position() != null;
    }

    @ExportMessage
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        SourceSection section = position();
        if (section == null) {
            throw UnsupportedMessageException.create();
        }
        return section;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(MEMBERS.stream().filter(this::isMemberReadable).toList());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String name) {
        return readOrNull(name) != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        Object found = readOrNull(name);
        if (found == null) {
            throw UnknownIdentifierException.create(name);
        }
        return found;
    }

    private Object readOrNull(String name) {
        return switch (name) {
            case "kind" -> kind.guestName();
            case "message" -> getMessage();
            case "hint" -> hint;
            case "cause" -> handled;
            case "stack" -> new MemberNames(GuestStack.lines(this));
            case "value" -> isThrownValue() ? value : null;
            default -> field(name);
        };
    }
}
