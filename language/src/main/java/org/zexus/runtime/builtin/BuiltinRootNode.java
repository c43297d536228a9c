package org.zexus.runtime.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.task.ForwardingCall;
import org.zexus.runtime.value.LanguageIdentity;

/** Runs a builtin as a call target. */
final class BuiltinRootNode extends RootNode implements ForwardingCall {

    private final String name;
    @Child private BuiltinNode body;

    BuiltinRootNode(BuiltinDescriptor descriptor) {
        super(LanguageIdentity.current());
        name = descriptor.name();
        body = descriptor.node().get();
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return body.execute(frame.getArguments());
    }

    @Override
    public String getName() {
        return name;
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
