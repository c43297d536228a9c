package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.ForwardingCall;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;

/**
 * {@code receiver.name(arguments)} for one name. The arguments come in the array that a method's call target takes:
 * place 0 is free for the function, place 1 is the receiver, the arguments follow.
 */
@GenerateInline(false)
public abstract class CallMethodNode extends Node implements ForwardingCall {

    /** The place of the first argument. */
    public static final int FIRST_ARGUMENT = 2;

    private final String name;
    final TruffleString key;

    CallMethodNode(String name) {
        this.name = name;
        this.key = Strings.fromJava(name);
    }

    /** A node for a name. */
    @NeverDefault
    public static CallMethodNode create(String name) {
        return CallMethodNodeGen.create(name);
    }

    /** Calls the method; {@code caller} is the type whose code calls, or null. */
    public final Object execute(Object[] arguments, ZexusType caller) {
        return execute(arguments[1], arguments, caller);
    }

    abstract Object execute(Object receiver, Object[] arguments, ZexusType caller);

    @Specialization(guards = {"instance.type() == type", "caller == cachedCaller", "method != null"}, limit = "4")
    static Object ofInstance(@SuppressWarnings("unused") Instance instance, Object[] arguments,
            @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("instance.type()") ZexusType type,
            @SuppressWarnings("unused") @Cached("caller") ZexusType cachedCaller,
            @Cached("methodOf(type, caller)") TypeMember.Method method,
            @Cached("create(method.function().callTarget())") DirectCallNode call) {
        arguments[0] = method.function();
        return call.call(arguments);
    }

    TypeMember.Method methodOf(ZexusType type, ZexusType caller) {
        return type.member(name) instanceof TypeMember.Method method && MemberReads.isVisible(method, caller) ? method
                : null;
    }

    @Specialization(guards = {"kind != null", "kindOf(receiver) == kind", "accepts(method, arguments)"}, limit = "3")
    static Object ofBuiltinKind(@SuppressWarnings("unused") Object receiver, Object[] arguments,
            @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("plainKind(receiver)") Kind kind,
            @SuppressWarnings("unused") @Cached("builtin(kind)") BuiltinDescriptor method,
            @Cached("method.node().get()") BuiltinNode builtin) {
        return builtin.execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    static boolean accepts(BuiltinDescriptor method, Object[] arguments) {
        return method != null && method.accepts(arguments.length - FIRST_ARGUMENT);
    }

    static Kind kindOf(Object receiver) {
        return Kinds.of(receiver);
    }

    /** The kind of a value whose methods are all builtin, or null for other values. */
    static Kind plainKind(Object receiver) {
        Kind kind = Kinds.of(receiver);
        return switch (kind) {
            case STRING, LIST, SET, INTEGER, FLOAT, BOOLEAN, DATETIME, CHANNEL, TASK, MUTEX, SEMAPHORE, WAIT_GROUP,
                    BARRIER, ATOMIC, SUBSCRIPTION, ENUM, OBJECT, FILE, HTTP_RESPONSE, CONNECTION, WEBSOCKET,
                    DATABASE ->
                kind;
            default -> null;
        };
    }

    BuiltinDescriptor builtin(Kind kind) {
        return kind == null ? null : RuntimeContext.get(this).builtins().method(kind, name);
    }

    @Specialization(guards = {"method != null", "accepts(method, arguments)", "!hasOwn(map, key, hash, equal)"},
            limit = "1")
    Object ofMap(@SuppressWarnings("unused") ZexusMap map, Object[] arguments,
            @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Shared @Cached TruffleString.HashCodeNode hash,
            @SuppressWarnings("unused") @Shared @Cached TruffleString.EqualNode equal,
            @SuppressWarnings("unused") @Cached("builtin(MAP)") BuiltinDescriptor method,
            @Cached("method.node().get()") BuiltinNode builtin) {
        return builtin.execute(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    static final Kind MAP = Kind.MAP;

    @Specialization(guards = "hasOwn(map, key, hash, equal)")
    Object ofOwnFunction(ZexusMap map, Object[] arguments, @SuppressWarnings("unused") ZexusType caller,
            @Shared @Cached TruffleString.HashCodeNode hash,
            @Shared @Cached TruffleString.EqualNode equal, @Shared @Cached InvokeNode invoke) {
        return invoke.execute(own(map, key, hash, equal), withoutReceiver(arguments));
    }

    static Object own(ZexusMap map, TruffleString key, TruffleString.HashCodeNode hash,
            TruffleString.EqualNode equal) {
        return map.get(key, hash.execute(key, Strings.ENCODING), equal);
    }

    static boolean hasOwn(ZexusMap map, TruffleString key, TruffleString.HashCodeNode hash,
            TruffleString.EqualNode equal) {
        Object own = own(map, key, hash, equal);
        return own != null && MethodCalls.isCallable(own);
    }

    @Specialization(guards = {"module == cachedModule", "cell != null"}, limit = "2")
    static Object ofModule(@SuppressWarnings("unused") ModuleValue module, Object[] arguments,
            @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("module") ModuleValue cachedModule,
            @Cached("exported(module)") GlobalCell cell, @Shared @Cached InvokeNode invoke) {
        return invoke.execute(cell.get(), withoutReceiver(arguments));
    }

    /** The cell of an export that has a value, or null. */
    GlobalCell exported(ModuleValue module) {
        GlobalCell cell = module.exported(name);
        return cell != null && cell.isSet() ? cell : null;
    }

    @Specialization(guards = {"type == cachedType", "caller == cachedCaller", "constant != null"}, limit = "2")
    static Object ofType(@SuppressWarnings("unused") ZexusType type, Object[] arguments,
            @SuppressWarnings("unused") ZexusType caller,
            @SuppressWarnings("unused") @Cached("type") ZexusType cachedType,
            @SuppressWarnings("unused") @Cached("caller") ZexusType cachedCaller,
            @Cached("constantOf(type, caller)") TypeMember.Constant constant, @Shared @Cached InvokeNode invoke) {
        return invoke.execute(constant.value(), withoutReceiver(arguments));
    }

    TypeMember.Constant constantOf(ZexusType type, ZexusType caller) {
        return type.member(name) instanceof TypeMember.Constant constant && MemberReads.isVisible(constant, caller)
                ? constant
                : null;
    }

    @Specialization
    Object ofOther(Object receiver, Object[] arguments, ZexusType caller) {
        return Members.call(receiver, name, withoutReceiver(arguments), caller, this);
    }

    private static Object[] withoutReceiver(Object[] arguments) {
        return Arrays.copyOfRange(arguments, FIRST_ARGUMENT, arguments.length);
    }
}
