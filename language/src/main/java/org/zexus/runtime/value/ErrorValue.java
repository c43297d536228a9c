package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

/** What {@code catch} binds for an error of the runtime: its message, kind, position and stack. */
public final class ErrorValue extends ZexusObject {

    private final AbstractTruffleException exception;
    private final TruffleString message;

    private ErrorValue(AbstractTruffleException exception, String message) {
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

    /** The exception this was made for; throwing the value again throws it. */
    public AbstractTruffleException exception() {
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
