package org.zexus.runtime.type;

import org.zexus.bytecode.TypeDeclaration.Kind;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.ZexusNull;

/** The values that fields have before a program gives them any. */
final class InitialValues {

    private InitialValues() {}

    /** The default value; without one the zero value of a contract field's declared type, otherwise null. */
    static Object of(TypeMember.Field field, Instance instance) {
        if (field.defaultValue() != null) {
            return InvokeNode.callMethod(field.defaultValue(), instance);
        }
        if (field.declaringType().typeKind() == Kind.CONTRACT) {
            return ZeroValues.ofType(field.typeText());
        }
        return ZexusNull.NULL;
    }
}
