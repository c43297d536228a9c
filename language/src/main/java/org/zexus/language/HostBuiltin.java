package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallableObject;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ShapedCall;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.LaterFunction;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** A function of the host that programs know by name like a builtin: a stage that it returns is waited for. */
final class HostBuiltin extends CallableObject implements LaterFunction {

    private final RuntimeContext context;
    private final String name;
    private final Object function;

    HostBuiltin(RuntimeContext context, String name, Object function) {
        this.context = context;
        this.name = name;
        this.function = function;
    }

    @Override
    public Object immediate() {
        return function;
    }

    @Override
    @TruffleBoundary
    public Object call(Object[] arguments, Node where) {
        return context.tasks().join(InvokeNode.call(where, function, arguments), null);
    }

    @Override
    @TruffleBoundary
    public Object callNamed(Object[] positional, String[] names, Object[] values, Node where) {
        return context.tasks().join(ShapedCall.call(function, positional, names, values, where), null);
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<builtin ").append(name).append(">");
    }
}
