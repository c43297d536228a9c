package org.zexus.runtime.type;

import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Truth;

/** When instances are equal: data by type and fields unless the type says otherwise, all others by identity. */
final class InstanceEquality {

    private InstanceEquality() {}

    static boolean equal(Instance left, Object right, EqualityWalk walk) {
        ZexusFunction operator = left.type().operator(Operator.EQUAL);
        if (operator != null) {
            return Truth.of(InvokeNode.callMethod(null, operator, left, right));
        }
        if (left == right) {
            return true;
        }
        if (left.kind() != Kind.DATA || !(right instanceof Instance that) || left.type() != that.type()) {
            return false;
        }
        if (!walk.enter(left, that)) {
            return true;
        }
        try {
            for (int i = 0; i < left.type().fields().length; i++) {
                if (!walk.equal(left.get(i), that.get(i))) {
                    return false;
                }
            }
            return true;
        } finally {
            walk.leave();
        }
    }
}
