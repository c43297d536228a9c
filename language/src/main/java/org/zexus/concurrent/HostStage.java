package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.zexus.runtime.value.ForeignValues;

/** A wait for something the host does, perhaps in other threads. */
final class HostStage extends Wait {

    private HostStage() {}

    /** The wait for a stage. */
    static HostStage of(CompletionStage<?> stage, Scheduler scheduler, Host host) {
        var wait = new HostStage();
        scheduler.loop().expectOutside();
        stage.whenComplete((value, failure) -> scheduler.loop().post(() -> {
            scheduler.loop().arrivedFromOutside();
            if (failure == null) {
                wait.complete(ForeignValues.unwrap(host.toGuest(value)));
            } else {
                wait.fail(error(host.toGuest(cause(failure))));
            }
        }));
        return wait;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static AbstractTruffleException error(Object hostException) {
        try {
            throw InteropLibrary.getUncached().throwException(hostException);
        } catch (AbstractTruffleException error) {
            return error;
        } catch (InteropException e) {
            throw ForeignValues.contradiction(e);
        }
    }

    @Override
    protected void abandon() {
        // The host goes on; its result changes nothing here.
    }

    @Override
    public String reason() {
        return "for the host";
    }
}
