package org.zexus.runtime.type;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.value.LanguageIdentity;

/** Lets a function without {@code this} be a method: it gets the arguments behind the receiver. */
final class ReceiverDroppingRootNode extends RootNode {

    @Child private DirectCallNode function;

    ReceiverDroppingRootNode(RootCallTarget function) {
        super(LanguageIdentity.current());
        this.function = DirectCallNode.create(function);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] given = frame.getArguments();
        Object[] arguments = new Object[given.length - 1];
        arguments[0] = given[0];
        System.arraycopy(given, 2, arguments, 1, arguments.length - 1);
        return function.call(arguments);
    }

    @Override
    public String getName() {
        return function.getCurrentRootNode().getName();
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }
}
