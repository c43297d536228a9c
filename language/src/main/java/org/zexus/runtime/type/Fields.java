package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.bytecode.MemberDeclaration.Flag;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** Assigning fields with all the checks their declarations ask for. */
public final class Fields {

    private Fields() {}

    /** Assigns a field of a finished instance. */
    @TruffleBoundary
    public static void assign(Instance instance, TypeMember.Field field, Object value, Node where) {
        ZexusType type = instance.type();
        if (type.has(TypeDeclaration.Flag.IMMUTABLE)) {
            throw Errors.immutableError(where, type.name() + " is immutable");
        }
        if (field.flags().contains(Flag.IMMUTABLE)) {
            throw Errors.immutableError(where, "field '" + field.name() + "' of " + type.name() + " is immutable");
        }
        if (instance.guard() != null) {
            instance.guard().beforeChange(instance);
        }
        checkType(instance, field, value, where);
        Object before = instance.get(field.index());
        instance.set(field.index(), value);
        try {
            checkConstraint(instance, field, where);
        } catch (RuntimeException e) {
            instance.set(field.index(), before);
            throw e;
        }
    }

    /** Raises a TypeError unless the declared type of the field takes the value; null is not checked. */
    static void checkType(Instance instance, TypeMember.Field field, Object value, Node where) {
        if (field.check() != null && value != ZexusNull.NULL && !field.check().accepts(value, instance)) {
            throw Errors.typeError(where, "field '" + field.name() + "' of " + instance.type().name() + " expects "
                    + field.typeText() + ", got " + Kinds.typeName(value));
        }
    }

    /** Raises a ValueError unless the field's condition holds for its present value; null is not checked. */
    static void checkConstraint(Instance instance, TypeMember.Field field, Node where) {
        if (field.constraint() != null && instance.get(field.index()) != ZexusNull.NULL
                && !Truth.of(InvokeNode.callMethod(field.constraint(), instance))) {
            throw Errors.valueError(where,
                    "constraint on field '" + field.name() + "' of " + instance.type().name() + " failed");
        }
    }
}
