package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.type.Fields;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Assigning members by name. */
final class MemberWrites {

    private MemberWrites() {}

    static void set(Object receiver, String name, Object value, ZexusType caller, Node where) {
        switch (receiver) {
            case ZexusMap map -> map.put(Strings.fromJava(name), value, where);
            case Instance instance -> ofInstance(instance, name, value, caller, where);
            default -> {
                if (!ForeignValues.isForeign(receiver)) {
                    throw notAssignable(receiver, name, where);
                }
                ForeignMembers.set(receiver, name, value, where);
            }
        }
    }

    private static void ofInstance(Instance instance, String name, Object value, ZexusType caller, Node where) {
        TypeMember member = instance.type().member(name);
        if (member instanceof TypeMember.Computed) {
            throw Errors.attributeError(where, "'" + name + "' of " + instance.type().name() + " is computed");
        }
        if (!(member instanceof TypeMember.Field field)) {
            throw MemberReads.withSuggestion(
                    Errors.attributeError(where, instance.type().name() + " has no field '" + name + "'"), name,
                    instance.type().memberNames());
        }
        MemberReads.checkAccess(field, caller, where);
        if (instance.kind() == Kind.CONTRACT && (caller == null || !instance.type().isSubtypeOf(caller))) {
            throw Errors.typeError(where,
                    "state of contract " + instance.type().name() + " can only change inside its actions");
        }
        Fields.assign(instance, field, value, where);
    }

    private static ZexusException notAssignable(Object receiver, String name, Node where) {
        if (receiver == ZexusNull.NULL) {
            return Errors.typeError(where, "cannot assign to '" + name + "' of null");
        }
        ErrorKind kind = receiver instanceof EnumValue || receiver instanceof ModuleValue ? ErrorKind.IMMUTABLE
                : ErrorKind.TYPE;
        String what = receiver instanceof TruffleString ? "String" : Kinds.typeName(receiver);
        return Errors.of(kind, where, "cannot assign to '" + name + "' of " + what);
    }

    static void delete(Object receiver, String name, Node where) {
        if (!(receiver instanceof ZexusMap map)) {
            throw Errors.typeError(where, "cannot delete '" + name + "' of " + Kinds.typeName(receiver));
        }
        map.remove(Strings.fromJava(name));
    }
}
