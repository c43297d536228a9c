package org.zexus.events;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ShapedCall;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/**
 * A handler that is looked up by its name when it is called, and whose result, if it is there only later, is waited
 * for. Does nothing while the name means nothing.
 */
final class NamedHandler extends CallableObject {

    private final String name;
    private final ModuleScope scope;

    NamedHandler(String name, ModuleScope scope) {
        this.name = name;
        this.scope = scope;
    }

    @Override
    @TruffleBoundary
    public Object call(Object[] arguments, Node where) {
        Object function = scope.meaning(name);
        return function == null ? ZexusNull.NULL : finished(InvokeNode.call(where, function, arguments));
    }

    /** In place, because the other handlers are still to be called. */
    private Object finished(Object result) {
        return scope.context().tasks().join(result, null);
    }

    @Override
    @TruffleBoundary
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        Object function = scope.meaning(name);
        return function == null ? ZexusNull.NULL
                : finished(ShapedCall.call(function, positional, names, values, where));
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("action ").append(name).append("(event)");
    }
}
