package org.zexus.vm;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** How a machine executes a program: within its limit of time, with the variables around it, with Java's errors. */
final class ProgramExecution {

    private final VmOptions options;
    private final Context context;
    private final Value access;
    private final HostValues values;
    private final ErrorTranslation errors;

    ProgramExecution(VmOptions options, Context context, Value access, HostValues values) {
        this.options = options;
        this.context = context;
        this.access = access;
        this.values = values;
        this.errors = new ErrorTranslation(options.maxCallDepth());
    }

    /**
     * Executes a program.
     *
     * @throws VMRuntimeError if it fails; what a function of the host threw is thrown as it was
     */
    Object run(Value executable) {
        copyInParent();
        CompletableFuture<Void> ended = guardTime();
        try {
            return HostValues.toJava(executable.execute());
        } catch (PolyglotException e) {
            throw translated(e);
        } finally {
            if (ended != null) {
                ended.complete(null);
            }
            copyOutParent();
        }
    }

    private RuntimeException translated(PolyglotException error) {
        try {
            return errors.translate(error);
        } catch (Exception e) {
            throw ProgramExecution.<RuntimeException>unchecked(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Exception e) throws E {
        throw (E) e;
    }

    /** Interrupts the execution once its time is over; complete the result when it has ended. */
    private CompletableFuture<Void> guardTime() {
        Duration timeout = options.timeout();
        if (timeout == null) {
            return null;
        }
        var ended = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            try {
                ended.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException over) {
                interrupt();
            } catch (InterruptedException | ExecutionException e) {
                Thread.currentThread().interrupt();
            }
        });
        return ended;
    }

    private void interrupt() {
        try {
            context.interrupt(Duration.ofSeconds(10));
        } catch (TimeoutException e) {
            context.close(true);
        }
    }

    private void copyInParent() {
        if (options.parentEnv() != null) {
            options.parentEnv()
                    .forEach((name, value) -> access.invokeMember("define_outer", name, values.toGuest(value)));
        }
    }

    private void copyOutParent() {
        if (options.parentEnv() != null) {
            options.parentEnv()
                    .replaceAll((name, _) -> HostValues.toJava(access.invokeMember("outer", name)));
        }
    }
}
