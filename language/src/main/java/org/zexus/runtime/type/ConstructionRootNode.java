package org.zexus.runtime.type;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.value.LanguageIdentity;

/** The call target of a type: makes an instance from the arguments. */
final class ConstructionRootNode extends RootNode {

    private final String name;
    @Child private ConstructNode construct;

    ConstructionRootNode(ZexusType type) {
        super(LanguageIdentity.current());
        name = type.name();
        construct = new ConstructNode(type);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return construct.execute(frame.getArguments());
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
