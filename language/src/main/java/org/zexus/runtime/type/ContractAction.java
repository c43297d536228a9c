package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.NamedArguments;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** An action taken from a contract without calling it; calling it later is a call from outside. */
public final class ContractAction extends CallableObject {

    private final Instance contract;
    private final TypeMember.Method action;

    /** The action of an instance. */
    public ContractAction(Instance contract, TypeMember.Method action) {
        this.contract = contract;
        this.action = action;
    }

    /** Calls an action inside a frame of its own. */
    @TruffleBoundary
    public static Object call(Instance contract, TypeMember.Method action, Object[] arguments, Node where) {
        UndoLog log = ContractCall.open(contract, action, where);
        Object result;
        try {
            result = InvokeNode.callMethod(action.function(), contract, arguments);
        } catch (Throwable e) {
            log.rollback();
            throw e;
        }
        log.commit();
        return result;
    }

    @Override
    public Object call(Object[] arguments, Node where) {
        return call(contract, action, arguments, where);
    }

    @Override
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        return call(NamedArguments.bind(action.function().info(), positional, names, values, where), where);
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public String typeName() {
        return action.function().typeName();
    }

    @Override
    public void display(DisplayBuilder out) {
        action.function().display(out);
    }
}
