package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.type.ZexusType;

/**
 * Members by name. {@code caller} is the type whose code asks, or null: private members are for the type that declares
 * them and the types that inherit from it.
 */
public final class Members {

    private Members() {}

    /** {@code receiver.name}. */
    @TruffleBoundary
    public static Object get(Object receiver, String name, ZexusType caller, Node where) {
        return MemberReads.get(Operands.unwrap(receiver), name, caller, where);
    }

    /** {@code receiver.name = value}. */
    @TruffleBoundary
    public static void set(Object receiver, String name, Object value, ZexusType caller, Node where) {
        MemberWrites.set(receiver, name, value, caller, where);
    }

    /** {@code receiver.name(arguments)}. */
    @TruffleBoundary
    public static Object call(Object receiver, String name, Object[] arguments, ZexusType caller, Node where) {
        return MethodCalls.call(receiver, name, arguments, caller, where);
    }

    /** Whether a map or an instance has a key or field of this name; what a map pattern asks. */
    @TruffleBoundary
    public static boolean has(Object receiver, Object key) {
        return MemberReads.has(receiver, key);
    }
}
