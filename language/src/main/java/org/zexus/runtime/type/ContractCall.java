package org.zexus.runtime.type;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.bytecode.MemberDeclaration.Flag;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.scope.UndoLog;

/**
 * The frame around an action of a contract: when the action fails, the changes it made to state are taken back. An
 * action that its own instance calls belongs to the calling action; one that may not change state always has its own
 * frame.
 */
public final class ContractCall {

    private ContractCall() {}

    /** Whether a call of an action needs a frame. */
    public static boolean needsFrame(Instance contract, TypeMember.Method action, ZexusType caller, Node where) {
        boolean fromItself = caller != null && RuntimeContext.get(where).undoLog().owner() == contract
                && contract.type().isSubtypeOf(caller);
        return !fromItself || isReadOnly(action);
    }

    /** Opens the frame of an action. */
    public static UndoLog open(Instance contract, TypeMember.Method action, Node where) {
        UndoLog log = RuntimeContext.get(where).undoLog();
        log.begin(contract, isReadOnly(action));
        return log;
    }

    private static boolean isReadOnly(TypeMember.Method action) {
        return action.flags().contains(Flag.VIEW) || action.flags().contains(Flag.PURE);
    }
}
