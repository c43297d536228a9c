package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.LanguageIdentity;

/**
 * The frame around a method declared {@code @cached}: a call with arguments equal to those of an earlier call on the
 * same instance gives that call's result again. A call that fails is not remembered.
 */
final class CachedMethodRootNode extends RootNode {

    /** The arguments of a call, without the function and the instance. */
    private record Call(Object[] arguments) {

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Call that) || arguments.length != that.arguments.length) {
                return false;
            }
            for (int i = 0; i < arguments.length; i++) {
                boolean given = arguments[i] != null && that.arguments[i] != null;
                if (given ? !Equality.equal(arguments[i], that.arguments[i]) : arguments[i] != that.arguments[i]) {
                    return false;
                }
            }
            return true;
        }

        /** Equal numbers of different kinds have equal hash codes; whatever is compared by content has none. */
        @Override
        public int hashCode() {
            int hash = arguments.length;
            for (Object argument : arguments) {
                hash = 31 * hash + switch (argument) {
                    case Long number -> Double.hashCode(number);
                    case Double number -> Double.hashCode(number);
                    case Boolean truth -> Boolean.hashCode(truth);
                    case null, default -> 0;
                };
            }
            return hash;
        }
    }

    private static final int FIRST_ARGUMENT = 2;

    private final String name;
    private final Map<Object, Map<Call, Object>> results = new WeakHashMap<>();
    @Child private DirectCallNode method;

    CachedMethodRootNode(RootCallTarget method) {
        super(LanguageIdentity.current());
        this.name = method.getRootNode().getName();
        this.method = DirectCallNode.create(method);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        Call call = new Call(Arrays.copyOfRange(arguments, FIRST_ARGUMENT, arguments.length));
        Object known = find(arguments[1], call);
        if (known != null) {
            return known;
        }
        Object result = method.call(arguments);
        remember(arguments[1], call, result);
        return result;
    }

    @TruffleBoundary
    private Object find(Object instance, Call call) {
        Map<Call, Object> calls = results.get(instance);
        return calls == null ? null : calls.get(call);
    }

    @TruffleBoundary
    private void remember(Object instance, Call call, Object result) {
        results.computeIfAbsent(instance, _ -> new HashMap<>()).put(call, result);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
