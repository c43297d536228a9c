package org.zexus.runtime.value;

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
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.text.Strings;

/** What {@code catch} binds for an error of the runtime: its message, kind, position and stack. */
@ExportLibrary(InteropLibrary.class)
public final class ErrorValue extends ZexusObject {

    private final ZexusException exception;
    private final TruffleString message;

    private ErrorValue(ZexusException exception, String message) {
        this.exception = exception;
        this.message = Strings.fromJava(message);
    }

    /**
     * What {@code catch} binds for an exception: the thrown value itself, or the error value, always the same one for
     * the same exception. An exception of the host or of another language is bound as it is. What no program may catch
     * is thrown on.
     */
    @TruffleBoundary
    public static Object caught(AbstractTruffleException exception) {
        if (exception instanceof UncatchableExit exit) {
            throw exit;
        }
        if (!(exception instanceof ZexusException zexus)) {
            return exception;
        }
        if (zexus.value() == null) {
            zexus.bindValue(new ErrorValue(zexus, zexus.getMessage()));
        }
        return zexus.value();
    }

    /**
     * What {@code throw value} raises: for an error value its exception, with its first position; for an exception of
     * the host or of another language that one; otherwise a new exception that carries the value.
     */
    @TruffleBoundary
    public static AbstractTruffleException toThrow(Object value, Node where) {
        if (value instanceof ErrorValue error) {
            return error.exception;
        }
        return value instanceof AbstractTruffleException exception ? exception : ZexusException.thrown(value, where);
    }

    /** The exception this was made for; throwing the value again throws it. */
    public ZexusException exception() {
        return exception;
    }

    /** The message. */
    public TruffleString message() {
        return message;
    }

    @Override
    public Kind kind() {
        return Kind.ERROR;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append(message);
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        return this == other || other instanceof TruffleString text && Strings.equal(message, text);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isException() {
        return true;
    }

    @ExportMessage
    RuntimeException throwException() {
        throw exception;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    ExceptionType getExceptionType() {
        return ExceptionType.RUNTIME_ERROR;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasExceptionMessage() {
        return true;
    }

    @ExportMessage
    Object getExceptionMessage() {
        return message;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasExceptionStackTrace() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getExceptionStackTrace() throws UnsupportedMessageException {
        return InteropLibrary.getUncached().getExceptionStackTrace(exception);
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return exception.position() != null;
    }

    @ExportMessage
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        SourceSection section = exception.position();
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
    @SuppressWarnings("static-method")
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(ErrorFields.NAMES);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    @TruffleBoundary
    boolean isMemberReadable(String name) {
        return ErrorFields.NAMES.contains(name);
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        if (!isMemberReadable(name)) {
            throw UnknownIdentifierException.create(name);
        }
        return ErrorFields.get(exception, name);
    }
}
