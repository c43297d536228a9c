package org.zexus.runtime.type;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.value.LanguageIdentity;

/**
 * The frame around an action of a contract: when the action fails, the changes it made to state are taken back. An
 * action that its own instance calls belongs to the calling action; one that may not change state always has its own
 * frame.
 *
 * <p>
 * It is the call target of the action's function, so that no call of an action misses it.
 */
final class ActionRootNode extends RootNode {

    private final String name;
    private final boolean readOnly;
    @Child private DirectCallNode action;

    /**
     * A frame around an action.
     *
     * @param action the code of the action
     * @param readOnly whether it must not change state
     */
    ActionRootNode(RootCallTarget action, boolean readOnly) {
        super(LanguageIdentity.current());
        this.name = action.getRootNode().getName();
        this.readOnly = readOnly;
        this.action = DirectCallNode.create(action);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        Object contract = arguments[1];
        UndoLog log = RuntimeContext.get(this).undoLog();
        if (!readOnly && log.owner() == contract) {
            return action.call(arguments);
        }
        int depth = log.begin(contract, readOnly);
        Object result;
        try {
            result = action.call(arguments);
        } catch (Throwable e) {
            log.rollbackTo(depth);
            throw e;
        }
        log.commit();
        return result;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }
}
