package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

/** What {@code catch} binds for an error of the runtime: its message, kind, position and stack. */
public final class ErrorValue extends ZexusObject {

    private final ZexusException exception;
    private final TruffleString message;

    private ErrorValue(ZexusException exception, String message) {
        this.exception = exception;
        this.message = Strings.fromJava(message);
    }

    /**
     * What {@code catch} binds for an exception: the thrown value itself, or the error value, always the same one for
     * the same exception. An exception of the host or of another language is bound as it is.
     */
    @TruffleBoundary
    public static Object caught(AbstractTruffleException exception) {
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
}
