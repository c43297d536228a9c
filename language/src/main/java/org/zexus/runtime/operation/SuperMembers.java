package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Kinds;

/** The members of an instance as they are above the type that a running method belongs to. */
final class SuperMembers {
    private SuperMembers() {}

    /** What {@code super.name} is: a computed field as the parent computes it, a method, or the value of a field. */
    static Object get(Object self, String name, ZexusType home, Node where) {
        ZexusType parent = parent(home, where);
        TypeMember member = parent.member(name);
        if (member != null && self instanceof Instance instance) {
            MemberReads.checkAccess(member, home, where);
            return member.read(instance, where);
        }
        Object builtin = builtin(self, name, where);
        if (builtin == null) {
            throw MemberReads.noField(parent, name, where);
        }
        return builtin;
    }

    /** What {@code super.name(...)} calls, bound to the instance if it is a method. */
    static Object method(Object self, String name, ZexusType home, Node where) {
        ZexusType parent = parent(home, where);
        TypeMember member = parent.member(name);
        if (member instanceof TypeMember.Method method) {
            return BoundMethod.of(self, method.function());
        }
        if (member == null && parent.constructor() != null && (name.equals("init") || name.equals("constructor"))) {
            return BoundMethod.of(self, parent.constructor());
        }
        if (member != null) {
            return get(self, name, home, where);
        }
        Object builtin = builtin(self, name, where);
        if (builtin != null) {
            return builtin;
        }
        throw MemberReads.withSuggestion(
                Errors.nameError(where, parent.name() + " has no method '" + name + "'"), name, parent.memberNames());
    }

    private static ZexusType parent(ZexusType home, Node where) {
        ZexusType parent = home == null ? null : home.parent();
        if (parent == null) {
            throw Errors.nameError(where, (home == null ? "this" : home.name()) + " has no parent type");
        }
        return parent;
    }

    private static Object builtin(Object self, String name, Node where) {
        BuiltinDescriptor builtin = RuntimeContext.get(where).builtins().method(Kinds.of(self), name);
        return builtin == null ? null : BoundMethod.of(self, builtin);
    }
}
