package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.CallPlace;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.MemberGuard;

/**
 * Members by name. {@code caller} is the type whose code asks, or null: private members are for the type that declares
 * them and the types that inherit from it.
 */
public final class Members {

    private Members() {}

    /** {@code receiver.name}. */
    @TruffleBoundary
    public static Object get(Object receiver, String name, ZexusType caller, Node where) {
        return MemberReads.get(receiver, name, caller, where);
    }

    /** {@code receiver.name = value}. */
    @TruffleBoundary
    public static void set(Object receiver, String name, Object value, ZexusType caller, Node where) {
        if (receiver instanceof Guarded guarded && MemberGuard.isOn(guarded)) {
            CallPlace.in(where, () -> {
                MemberWrites.set(receiver, name, value, caller, where);
                return null;
            });
        } else {
            MemberWrites.set(receiver, name, value, caller, where);
        }
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

    /** What {@code receiver.name(...)} calls, as a value: for calls with arguments by name. */
    @TruffleBoundary
    public static Object method(Object receiver, String name, ZexusType caller, Node where) {
        return MethodCalls.method(receiver, name, caller, where);
    }

    /**
     * What {@code super.name(...)} calls, as a value bound to {@code self}.
     *
     * @param home the type that declares the calling method
     */
    @TruffleBoundary
    public static Object superMethod(Object self, String name, ZexusType home, Node where) {
        return SuperMembers.method(self, name, home, where);
    }

    /**
     * The value of {@code super.name}.
     *
     * @param home the type that declares the reading method
     */
    @TruffleBoundary
    public static Object ofSuper(Object self, String name, ZexusType home, Node where) {
        return SuperMembers.get(self, name, home, where);
    }

    /** {@code delete receiver.name}: removes a key of a map; a missing one is no error. */
    @TruffleBoundary
    public static void delete(Object receiver, String name, Node where) {
        MemberWrites.delete(receiver, name, where);
    }

    /** {@code seal receiver.name}: neither the value nor the member itself can change any more. */
    @TruffleBoundary
    public static void seal(Object receiver, String name, ZexusType caller, Node where) {
        Sealing.sealMember(receiver, Strings.fromJava(name), get(receiver, name, caller, where), where);
    }

    /** Calls a reaction after every assignment that changes {@code receiver.name}. */
    @TruffleBoundary
    public static void watch(Object receiver, String name, ZexusFunction reaction, Node where) {
        watchMember(receiver, Strings.fromJava(name), reaction, where);
    }

    /** Calls a reaction after every assignment that changes a member, an element or an entry of a value. */
    static void watchMember(Object receiver, Object member, ZexusFunction reaction, Node where) {
        if (!(receiver instanceof Guarded guarded)) {
            throw Errors.typeError(where,
                    "cannot watch '" + Display.toJava(member) + "' of " + Kinds.typeName(receiver));
        }
        MemberGuard.watch(guarded, member, reaction, reaction.asReaction().watcher());
    }
}
