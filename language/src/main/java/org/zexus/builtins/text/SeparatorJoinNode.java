package org.zexus.builtins.text;

import org.zexus.runtime.builtin.BinaryBuiltinNode;

/** {@code separator.join(list)}. */
final class SeparatorJoinNode extends BinaryBuiltinNode {
    @Child private JoinNode join = JoinNode.create();

    @Override
    public Object execute(Object separator, Object list) {
        return join.execute(list, separator);
    }
}
