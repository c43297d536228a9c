package org.zexus.runtime.type;

import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.ZexusNull;

/**
 * Tests values for a field against its declared type. The declared type is found as {@link TypeCheck.OfType} says, by a
 * call that compiled code folds to the type.
 */
public final class FieldCheckNode extends Node {

    private final TypeCheck check;
    @Child private DirectCallNode thunk;

    private FieldCheckNode(TypeCheck check) {
        this.check = check;
        if (check instanceof TypeCheck.OfType declared) {
            thunk = DirectCallNode.create(declared.thunk().callTarget());
        }
    }

    /** A node for a field. */
    public static FieldCheckNode create(TypeMember.Field field) {
        return new FieldCheckNode(field.check());
    }

    /** Whether the field of the instance takes the value; null always. */
    public boolean execute(Object value, Instance instance) {
        if (check == null || value == ZexusNull.NULL) {
            return true;
        }
        if (!(check instanceof TypeCheck.OfType declared)) {
            return check.accepts(value, instance);
        }
        Object type = thunk.call(declared.thunk(), instance);
        return value instanceof Instance object && object.type() == type || TypeTests.takes(type, value);
    }
}
