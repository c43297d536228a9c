package org.zexus.runtime.type;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.ZexusNull;

/** The values that fields have before a program gives them any. */
final class InitialValues {

    private InitialValues() {}

    /** The default value; without one the zero value of the declared type of contract state, otherwise null. */
    static Object of(TypeMember.Field field, Instance instance, Node where) {
        if (field.defaultValue() != null) {
            return InvokeNode.callMethod(where, field.defaultValue(), instance);
        }
        if (field.stateType() != null) {
            return field.stateType().zero();
        }
        return ZexusNull.NULL;
    }
}
