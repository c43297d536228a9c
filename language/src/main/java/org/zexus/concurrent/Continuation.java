package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;

/** What {@code task.then(f, g)} waits for: the result of the function that is called with the result or the error. */
final class Continuation extends Wait implements Completion {

    private final Task task;
    private final Object onResult;
    private final Object onError;
    private final Node site;

    private Continuation(Task task, Object onResult, Object onError, Node site) {
        this.task = task;
        this.onResult = onResult;
        this.onError = onError;
        this.site = site;
    }

    /** The wait; a value that is no function lets the result, or the error, pass. */
    static Continuation of(Task task, Object onResult, Object onError, Node site) {
        var continuation = new Continuation(task, onResult, onError, site);
        task.scheduler().whenEnded(task, continuation::completed);
        return continuation;
    }

    @Override
    public void completed() {
        try {
            complete(next());
        } catch (AbstractTruffleException error) {
            fail(error);
        }
    }

    private Object next() {
        Object result;
        try {
            result = task.result();
        } catch (AbstractTruffleException error) {
            if (!isFunction(onError)) {
                throw error;
            }
            return InvokeNode.call(site, onError, ErrorValue.caught(error));
        }
        return isFunction(onResult) ? InvokeNode.call(site, onResult, result) : result;
    }

    private static boolean isFunction(Object value) {
        return Kinds.of(value) == Kind.FUNCTION || ForeignValues.isForeign(value);
    }

    @Override
    protected void abandon() {
        // The task goes on, and the function will be called.
    }

    @Override
    public String reason() {
        return task.reason();
    }
}
