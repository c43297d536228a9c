package org.zexus.builtins.text;

import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;

/** {@code trim(text)}. */
final class TrimNode extends UnaryBuiltinNode {
    @Override
    public Object execute(Object text) {
        return WhiteSpace.trim(Arguments.text(this, "trim", text));
    }
}
