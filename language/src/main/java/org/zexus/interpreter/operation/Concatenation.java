package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.operation.DisplayNode;
import org.zexus.runtime.operation.Joining;
import org.zexus.runtime.text.Strings;

/** Joins the displays of several values. */
final class Concatenation extends OperateNode {

    @Children private final DisplayNode[] displays;
    @Child private TruffleString.ConcatNode concat = TruffleString.ConcatNode.create();

    Concatenation(SourcePositions positions, int portableIndex, int count) {
        super(positions, portableIndex);
        displays = new DisplayNode[count];
        for (int i = 0; i < count; i++) {
            displays[i] = DisplayNode.create();
        }
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame, Object[] operands) {
        TruffleString text = Strings.EMPTY;
        for (int i = 0; i < displays.length; i++) {
            text = Joining.join(text, displays[i].execute(operands[i]), this, concat);
        }
        return text;
    }
}
