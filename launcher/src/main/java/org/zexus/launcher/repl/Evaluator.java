package org.zexus.launcher.repl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;

/** Evaluates inputs, one after the other, in one context. */
final class Evaluator implements AutoCloseable {
    /** The variable that holds the last value. */
    private static final String LAST = "_";

    private final Session session;
    private final Map<String, String> inputs = new TreeMap<>();
    /** Held while something is interrupted. */
    private final ReentrantLock interruption = new ReentrantLock();
    private boolean isInterrupted;
    private Context context;

    Evaluator(Session session) {
        this.session = session;
        context = session.newContext().build();
    }

    /** Forgets everything. */
    void reset() {
        context.close(true);
        context = session.newContext().build();
        inputs.clear();
    }

    /** Whether an input lacks its end, so that more lines could mend it. */
    boolean isIncomplete(String code) {
        try {
            context.parse(source(code));
            return false;
        } catch (PolyglotException e) {
            return e.isIncompleteSource();
        }
    }

    /**
     * Evaluates an input.
     *
     * @throws PolyglotException if it has errors or raises one
     */
    Value evaluate(String code) {
        Source source = source(code);
        inputs.put(source.getName(), code);
        return remember(context.eval(source));
    }

    /** Runs a file. */
    Value evaluate(Source file) {
        return remember(context.eval(file));
    }

    private Value remember(Value value) {
        if (!value.isNull()) {
            context.getBindings(Session.LANGUAGE).putMember(LAST, value);
        }
        return value;
    }

    private Source source(String code) {
        return SourceReader.build(Source.newBuilder(Session.LANGUAGE, code, "input " + (inputs.size() + 1)));
    }

    /** Ends what is running, from another thread; the context can be used again. */
    void interrupt() {
        interruption.lock();
        try {
            isInterrupted = true;
            context.interrupt(Duration.ofSeconds(5));
        } catch (TimeoutException e) {
            session.tell("zexus: what is running does not react; Ctrl-\\ ends everything");
        } finally {
            interruption.unlock();
        }
    }

    /** Waits for the end of an interruption, which would reach what is evaluated next as well. */
    void awaitInterruption() {
        interruption.lock();
        try {
            if (isInterrupted) {
                isInterrupted = false;
                takeLateInterruption();
            }
        } finally {
            interruption.unlock();
        }
    }

    /** The engine may have sent the interruption once more when what was running had just ended. */
    private void takeLateInterruption() {
        try {
            context.eval(Session.LANGUAGE, "null");
        } catch (PolyglotException e) {
            if (!e.isInterrupted()) {
                throw e;
            }
        }
    }

    /** The text of a view of a code, by the word that the language knows the view by. */
    String view(String code, String view) {
        return session.view(context, Source.newBuilder(Session.LANGUAGE, code, "input"), view);
    }

    /** The object that tells about the running program. */
    Value runtime() {
        return variable("zexus");
    }

    /** The names of the variables. */
    List<String> names() {
        return List.copyOf(context.getBindings(Session.LANGUAGE).getMemberKeys());
    }

    /** The value of a variable, or null. */
    Value variable(String name) {
        return context.getBindings(Session.LANGUAGE).getMember(name);
    }

    @Override
    public void close() {
        context.close(true);
    }
}
