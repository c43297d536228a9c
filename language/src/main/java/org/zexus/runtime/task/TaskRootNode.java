package org.zexus.runtime.task;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.LanguageIdentity;

/**
 * The entry of a task: calls the first argument, a callable value, with the second, an {@code Object[]} of arguments. A
 * {@link Suspension} that leaves it holds the whole task.
 */
public final class TaskRootNode extends RootNode implements TaskEntry {

    @Child private InvokeNode invoke = InvokeNode.create();

    /** An entry. */
    public TaskRootNode() {
        super(LanguageIdentity.current());
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        return invoke.execute(arguments[0], (Object[]) arguments[1]);
    }

    @Override
    public String getName() {
        return "task";
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
