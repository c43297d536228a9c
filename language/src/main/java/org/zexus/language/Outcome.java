package org.zexus.language;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.function.Supplier;
import org.zexus.language.transfer.Parcel;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ZexusNull;

/**
 * How an isolated call has ended, on its way to the program.
 *
 * @param value the result or, with an error, the value that was thrown; null if there is none
 * @param error what ended the call, or null
 */
record Outcome(Parcel value, AbstractTruffleException error) {

    /** The outcome of some code, which runs in a context that is entered. */
    static Outcome of(ZexusContext context, Supplier<Object> code) {
        try {
            return new Outcome(Parcel.of(code.get(), "the result", context.place(), null), null);
        } catch (ZexusException e) {
            return new Outcome(e.isThrownValue() ? thrown(e, context) : null, e);
        } catch (UncatchableExit e) {
            return new Outcome(null, e);
        } catch (AbstractTruffleException e) {
            String message = Display.toJava(ErrorValue.caught(e));
            return new Outcome(null, ZexusException.of(ErrorKind.HOST, message, e, null));
        }
    }

    /** What some code is ended by, which runs in a context that is entered; null if it ends by itself. */
    static Outcome failure(ZexusContext context, Runnable code) {
        Outcome outcome = of(context, () -> {
            code.run();
            return ZexusNull.NULL;
        });
        return outcome.error == null ? null : outcome;
    }

    /** The thrown value; what cannot leave its context is replaced by its text. */
    private static Parcel thrown(ZexusException error, ZexusContext context) {
        try {
            return Parcel.of(error.value(), "the thrown value", context.place(), null);
        } catch (ZexusException e) {
            return Parcel.of(Strings.fromJava(error.getMessage()), "the thrown value", context.place(), null);
        }
    }

    /** The result in the context of the program, which is entered; or the error is raised there. */
    Object in(ZexusContext program) {
        Object arrived = value == null ? null : value.open(program.place());
        if (error == null) {
            return arrived;
        }
        throw error instanceof ZexusException zexus ? zexus.elsewhere(arrived) : error;
    }
}
