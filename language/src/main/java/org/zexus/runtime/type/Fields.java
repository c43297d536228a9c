package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.bytecode.MemberDeclaration.Flag;
import org.zexus.bytecode.TypeDeclaration;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** Assigning fields with all the checks their declarations ask for. */
public final class Fields {

    private Fields() {}

    /** Whether assigning the field takes no more than a look at its declared type and at the instance's guard. */
    public static boolean isPlain(ZexusType type, TypeMember.Field field) {
        return field.constraint() == null && field.stateType() == null && !field.flags().contains(Flag.IMMUTABLE)
                && !type.has(TypeDeclaration.Flag.IMMUTABLE) && !type.isContract();
    }

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
        checkType(instance, field, value, where);
        Object before = instance.get(field.index());
        store(instance, field, value);
        try {
            checkConstraint(instance, field, where);
        } catch (RuntimeException e) {
            instance.set(field.index(), before);
            throw e;
        }
        if (instance.guard() != null) {
            instance.guard().changed(Strings.fromJava(field.name()), before, value);
        }
    }

    /** Stores a value, noting the change where somebody has to know of it. */
    static void store(Instance instance, TypeMember.Field field, Object value) {
        if (instance.guard() != null) {
            storeGuarded(instance, field, value);
        } else {
            instance.set(field.index(), value);
        }
    }

    @TruffleBoundary
    private static void storeGuarded(Instance instance, TypeMember.Field field, Object value) {
        Object before = instance.get(field.index());
        instance.guard().beforeChange(Strings.fromJava(field.name()), () -> instance.set(field.index(), before));
        instance.guard().admit(value);
        if (field.stateType() != null) {
            field.stateType().declare(value);
        }
        instance.set(field.index(), value);
    }

    /** Raises a TypeError unless the declared type of the field takes the value; null is not checked. */
    static void checkType(Instance instance, TypeMember.Field field, Object value, Node where) {
        if (field.check() != null && value != ZexusNull.NULL && !field.check().accepts(value, instance)) {
            throw typeMismatch(instance, field, value, where);
        }
    }

    @TruffleBoundary
    static ZexusException typeMismatch(Instance instance, TypeMember.Field field, Object value, Node where) {
        return Errors.typeError(where, "field '" + field.name() + "' of " + instance.type().name() + " expects "
                + field.check().text(field.typeText(), instance) + ", got " + Kinds.typeName(value));
    }

    /** Raises a ValueError unless the field's condition holds for its present value; null is not checked. */
    static void checkConstraint(Instance instance, TypeMember.Field field, Node where) {
        if (field.constraint() != null && instance.get(field.index()) != ZexusNull.NULL
                && !Truth.of(InvokeNode.callMethod(where, field.constraint(), instance))) {
            throw constraintFailed(instance, field, where);
        }
    }

    @TruffleBoundary
    static ZexusException constraintFailed(Instance instance, TypeMember.Field field, Node where) {
        return Errors.valueError(where,
                "constraint on field '" + field.name() + "' of " + instance.type().name() + " failed");
    }
}
