package org.zexus.runtime.type;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.collection.DeepCopy;
import org.zexus.runtime.value.LanguageIdentity;

/** Gives a field its default value: a copy for each instance. */
final class DefaultValueRootNode extends RootNode {

    private final Object value;

    DefaultValueRootNode(Object value) {
        super(LanguageIdentity.current());
        this.value = DeepCopy.of(value);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return DeepCopy.of(value);
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
