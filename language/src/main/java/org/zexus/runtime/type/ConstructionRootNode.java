package org.zexus.runtime.type;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.value.LanguageIdentity;

/** A call target of a type: makes an instance from the arguments. */
final class ConstructionRootNode extends RootNode {

    private final String name;
    @Child private ConstructNode construct;

    private ConstructionRootNode(ZexusType type, ConstructNode construct) {
        super(LanguageIdentity.current());
        this.name = type.name();
        this.construct = construct;
    }

    /** What a call of the type does: the arguments are those of its constructor, or else its fields. */
    static ConstructionRootNode ofCall(ZexusType type) {
        return new ConstructionRootNode(type, ConstructNode.ofCall(type));
    }

    /** What braces behind the type do: the arguments are the fields. */
    static ConstructionRootNode ofFields(ZexusType type) {
        return new ConstructionRootNode(type, ConstructNode.ofFields(type));
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
