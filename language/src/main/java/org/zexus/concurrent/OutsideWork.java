package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A wait for something that the library does in other threads, such as sending a request. */
public final class OutsideWork extends Wait {

    private final String reason;
    private final Runnable abandoned;

    private OutsideWork(String reason, Runnable abandoned) {
        this.reason = reason;
        this.abandoned = abandoned;
    }

    /**
     * The wait for a stage.
     *
     * @param value makes the value of the program of what the stage gives; called inside the lock of the context
     * @param error makes the error of the program of what the stage fails with; called inside the lock of the context
     * @param abandoned called when nobody waits any more
     * @param reason what one waits for, for reports
     */
    public static <T> OutsideWork of(Scheduler scheduler, CompletionStage<T> stage, Function<T, Object> value,
            Function<Throwable, AbstractTruffleException> error, Runnable abandoned, String reason) {
        var wait = new OutsideWork(reason, abandoned);
        scheduler.loop().expectOutside();
        stage.whenComplete((result, failure) -> scheduler.loop().post(() -> {
            scheduler.loop().arrivedFromOutside();
            try {
                if (failure == null) {
                    wait.complete(value.apply(result));
                } else {
                    wait.fail(error.apply(cause(failure)));
                }
            } catch (AbstractTruffleException e) {
                wait.fail(e);
            }
        }));
        return wait;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    protected void abandon() {
        abandoned.run();
    }

    @Override
    public String reason() {
        return reason;
    }
}
