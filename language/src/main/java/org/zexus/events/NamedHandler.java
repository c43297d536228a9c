package org.zexus.events;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ShapedCall;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** A handler that is looked up by its name when it is called; does nothing while there is none. */
final class NamedHandler extends CallableObject {

    private final String name;
    private final ModuleScope scope;

    NamedHandler(String name, ModuleScope scope) {
        this.name = name;
        this.scope = scope;
    }

    private Object function() {
        GlobalCell cell = scope.resolve(name);
        Object own = cell == null ? null : cell.get();
        return own != null ? own : scope.context().builtin(name);
    }

    @Override
    @TruffleBoundary
    public Object call(Object[] arguments, Node where) {
        Object function = function();
        return function == null ? ZexusNull.NULL : InvokeNode.call(where, function, arguments);
    }

    @Override
    @TruffleBoundary
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        Object function = function();
        return function == null ? ZexusNull.NULL : ShapedCall.call(function, positional, names, values, where);
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
