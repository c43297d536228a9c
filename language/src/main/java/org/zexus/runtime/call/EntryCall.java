package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.value.ForeignValues;

/** Calls that come from the host or from another language: they take the lock of the context. */
public final class EntryCall {

    private EntryCall() {}

    /** Calls a value on a slow path; the arguments came through interop. */
    @TruffleBoundary
    public static Object call(Node node, Object callee, Object[] arguments) {
        Tasks tasks = RuntimeContext.get(node).tasks();
        tasks.enter(node);
        try {
            return InvokeNode.getUncached().execute(callee, ForeignValues.adoptAll(arguments));
        } finally {
            tasks.leave();
        }
    }

    /** Calls a value; the arguments came through interop. */
    static Object call(Node node, InvokeNode invoke, Object callee, Object[] arguments) {
        Tasks tasks = RuntimeContext.get(node).tasks();
        tasks.enter(node);
        try {
            return invoke.execute(callee, ForeignValues.adoptAll(arguments));
        } finally {
            tasks.leave();
        }
    }
}
