package org.zexus.builtins.text;

import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.builtin.VariadicBuiltinNode;
import org.zexus.runtime.value.Display;

/** A string method called on an error: it works on the error's message. */
final class MessageReceiverNode extends VariadicBuiltinNode {
    @Child private BuiltinNode method;

    MessageReceiverNode(BuiltinNode method) {
        this.method = method;
    }

    @Override
    public Object execute(Object[] arguments) {
        Object[] withMessage = arguments.clone();
        withMessage[0] = Display.of(arguments[0]);
        return method.execute(withMessage);
    }
}
