package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.Operable;
import org.zexus.runtime.type.Operator;

/** Calls the operators that types define. */
final class OperatorCall {

    private OperatorCall() {}

    /** The result of the left operand's operator, or Java null when its type defines none. */
    static Object call(Operator operator, Object left, Object right, Node where) {
        if (left instanceof Instance instance) {
            ZexusFunction function = instance.type().operator(operator);
            if (function != null) {
                return InvokeNode.callMethod(where, function, instance, right);
            }
        }
        return left instanceof Operable operable ? operable.operate(operator, right) : null;
    }
}
