package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.ForwardingCall;

/** Calls any value with positional arguments; a value that cannot be called is a TypeError. */
@GenerateUncached
@GenerateInline(false)
public abstract class InvokeNode extends Node implements ForwardingCall {

    /** Calls {@code callee}. A Java null among the arguments of a function stands for one that is not given. */
    public abstract Object execute(Object callee, Object[] arguments);

    /** A node with a cache of its own. */
    @NeverDefault
    public static InvokeNode create() {
        return InvokeNodeGen.create();
    }

    /** The node for slow paths. */
    public static InvokeNode getUncached() {
        return InvokeNodeGen.getUncached();
    }

    /**
     * Calls a value from a slow path.
     *
     * @param where the node that stands for the place of the call in stacks; null to leave that to the caller
     */
    @TruffleBoundary
    public static Object call(Node where, Object callee, Object... arguments) {
        return CallPlace.in(where, () -> getUncached().execute(callee, arguments));
    }

    /** Calls a method from a slow path; see {@link #call}. */
    @TruffleBoundary
    public static Object callMethod(Node where, ZexusFunction method, Object receiver, Object... arguments) {
        return call(where, BoundMethod.of(receiver, method), arguments);
    }

    @Specialization(guards = "function.callTarget() == target", limit = "4")
    static Object callFunction(ZexusFunction function, Object[] arguments,
            @Cached("function.callTarget()") RootCallTarget target,
            @Cached("create(target)") DirectCallNode call) {
        return call.call(withFunction(function, arguments));
    }

    @Specialization(replaces = "callFunction")
    static Object callAnyFunction(ZexusFunction function, Object[] arguments, @Shared @Cached IndirectCallNode call) {
        return call.call(function.callTarget(), withFunction(function, arguments));
    }

    @Specialization(guards = "callee.descriptor() == descriptor", limit = "3", excludeForUncached = true)
    Object callBuiltin(@SuppressWarnings("unused") BuiltinFunction callee, Object[] arguments,
            @Cached("callee.descriptor()") BuiltinDescriptor descriptor,
            @Cached("descriptor.node().get()") BuiltinNode node) {
        descriptor.checkArity(arguments.length, this);
        return node.execute(arguments);
    }

    @Specialization(replaces = "callBuiltin")
    static Object callAnyBuiltin(BuiltinFunction callee, Object[] arguments, @Bind Node node,
            @Shared @Cached IndirectCallNode call) {
        callee.descriptor().checkArity(arguments.length, node);
        return call.call(callee.callTarget(), arguments);
    }

    @Specialization
    static Object callBound(BoundMethod method, Object[] arguments, @Bind Node node,
            @Shared @Cached IndirectCallNode call) {
        if (method.function() != null) {
            return call.call(method.function().callTarget(),
                    withReceiver(method.function(), method.receiver(), arguments));
        }
        method.builtin().checkArity(arguments.length, node);
        return call.call(RuntimeContext.get(node).callTarget(method.builtin()),
                prepend(method.receiver(), arguments));
    }

    @Specialization(guards = {"callee == cachedCallee", "target != null"}, limit = "3")
    static Object callObject(@SuppressWarnings("unused") CallableObject callee, Object[] arguments,
            @SuppressWarnings("unused") @Cached("callee") CallableObject cachedCallee,
            @SuppressWarnings("unused") @Cached("callee.callTarget()") RootCallTarget target,
            @Cached("create(target)") DirectCallNode call) {
        return call.call(arguments);
    }

    @Specialization(replaces = "callObject")
    @TruffleBoundary
    static Object callAnyObject(CallableObject callee, Object[] arguments, @Bind Node node) {
        return callee.call(arguments, node);
    }

    @Fallback
    @TruffleBoundary
    static Object callOther(Object callee, Object[] arguments, @Bind Node node) {
        return ForeignCall.execute(callee, arguments, node);
    }

    /** The arguments of a function's call target. */
    public static Object[] withFunction(ZexusFunction function, Object[] arguments) {
        return prepend(function, arguments);
    }

    /** The arguments of a method's call target. */
    public static Object[] withReceiver(ZexusFunction function, Object receiver, Object[] arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = function;
        all[1] = receiver;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }

    private static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
