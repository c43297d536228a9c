package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.zexus.bytecode.CallShape;
import org.zexus.interpreter.call.Arity;
import org.zexus.runtime.call.FunctionInfo;
import org.zexus.runtime.call.NamedArguments;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.ForwardingCall;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/**
 * A call whose arguments are given in one shape, for one callee: which operand each parameter takes is found out once.
 */
final class BoundCall extends Node implements ForwardingCall {

    /** What stands for a parameter that is not given but stands before one that is. */
    private static final int ABSENT = -1;

    /** What the callee is known by. */
    private final Object key;
    /** The method; null if it is a function, of which there may be several with the same code, or a type. */
    private final ZexusFunction method;
    private final boolean startsTask;
    /** The number of arguments before those of the parameters. */
    private final int prefix;
    /** For each parameter the operand that it takes. */
    @CompilationFinal(dimensions = 1) private final int[] sources;
    @Child private DirectCallNode call;

    private BoundCall(Object key, ZexusFunction method, RootCallTarget target, boolean startsTask, int prefix,
            int[] sources) {
        this.key = key;
        this.method = method;
        this.startsTask = startsTask;
        this.prefix = prefix;
        this.sources = sources;
        this.call = DirectCallNode.create(target);
    }

    /** A call of functions with the code of this one; null if it takes fewer arguments. */
    static BoundCall ofFunction(ZexusFunction function, CallShape shape, Node where) {
        return of(function.callTarget(), null, function, 1, shape, where);
    }

    /**
     * A call of a method; null if it takes fewer arguments.
     *
     * @param key what decides that it is this method
     */
    static BoundCall ofMethod(Object key, ZexusFunction method, CallShape shape, Node where) {
        return of(key, method, method, 2, shape, where);
    }

    private static BoundCall of(Object key, ZexusFunction method, ZexusFunction function, int prefix,
            CallShape shape, Node where) {
        int[] sources = sources(shape, function.info(), where);
        return Arity.isTooMany(function.info(), sources.length) ? null
                : new BoundCall(key, method, function.callTarget(), function.info().isAsync(), prefix, sources);
    }

    /** A call that makes an instance of a type with a call target. */
    static BoundCall ofType(ZexusType type, CallShape shape, Node where) {
        int[] sources = type.constructor() == null ? fieldSources(shape, type, where)
                : sources(shape, type.constructor().info(), where);
        return new BoundCall(type, null, type.callTarget(), false, 0, sources);
    }

    /** The making of an instance of a type with a {@linkplain ZexusType#fieldTarget target} from its fields. */
    static BoundCall ofFields(ZexusType type, CallShape shape, Node where) {
        return new BoundCall(type, null, type.fieldTarget(), false, 0, fieldSources(shape, type, where));
    }

    private static int[] sources(CallShape shape, FunctionInfo function, Node where) {
        ShapedArguments places = places(shape);
        return indexes(NamedArguments.bind(function, places.positional(), places.names(), places.named(), where));
    }

    private static int[] fieldSources(CallShape shape, ZexusType type, Node where) {
        ShapedArguments places = places(shape);
        var fields = Arrays.stream(type.fields()).map(TypeMember.Field::name).toList();
        return indexes(NamedArguments.bind(type.name(), "field", fields, places.positional(), places.names(),
                places.named(), null, where));
    }

    /** The index of its operand in the place of each argument. */
    private static ShapedArguments places(CallShape shape) {
        Object[] operands = new Object[shape.arguments().size() + 1];
        Arrays.setAll(operands, i -> i);
        return ShapedArguments.of(shape, operands, 1, null);
    }

    private static int[] indexes(Object[] bound) {
        return Arrays.stream(bound).mapToInt(each -> each == null ? ABSENT : (int) each).toArray();
    }

    /** Whether the callee is known by a key. */
    boolean isFor(Object callee) {
        return key == callee;
    }

    /** Calls the method; the first operand is the receiver. */
    Object executeMethod(Object[] operands) {
        return execute(method, operands);
    }

    /**
     * Calls.
     *
     * @param function the function; not looked at for a type
     * @param operands the receiver or what is called, and the arguments
     */
    @ExplodeLoop
    Object execute(ZexusFunction function, Object[] operands) {
        Object[] arguments = new Object[prefix + sources.length];
        if (prefix > 0) {
            arguments[0] = function;
        }
        if (prefix > 1) {
            arguments[1] = operands[0];
        }
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] != ABSENT) {
                arguments[prefix + i] = operands[sources[i]];
            }
        }
        if (startsTask) {
            RuntimeContext.get(this).tasks().announceStart(this);
        }
        return call.call(arguments);
    }
}
