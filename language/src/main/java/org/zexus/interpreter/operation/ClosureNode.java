package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.zexus.bytecode.Capture;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.Cell;

/** Makes a closure over cells of the running function. */
final class ClosureNode extends OperateNode {

    private final FunctionTemplate template;
    @CompilationFinal(dimensions = 1) private final Capture[] captures;
    @CompilationFinal private RootCallTarget target;

    ClosureNode(SourcePositions positions, int portableIndex, FunctionTemplate template) {
        super(positions, portableIndex);
        this.template = template;
        this.captures = template.bytecode().captures().toArray(Capture[]::new);
    }

    private Cell cell(VirtualFrame frame, int slot) {
        if (frame.isObject(slot) && frame.getObject(slot) instanceof Cell cell) {
            return cell;
        }
        throw Errors.typeError(this, "the slot of a captured variable holds no cell");
    }

    @Override
    @ExplodeLoop
    public ZexusFunction execute(VirtualFrame frame, Object[] operands) {
        if (target == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            target = template.callTarget();
        }
        Cell[] cells = null;
        if (captures.length > 0) {
            cells = new Cell[captures.length];
            for (int i = 0; i < captures.length; i++) {
                Capture capture = captures[i];
                cells[i] = capture.fromParentLocal() ? cell(frame, capture.index())
                        : function(frame).captured()[capture.index()];
            }
        }
        // What the running function may do with private members, the functions inside it may do as well.
        return new ZexusFunction(target, template.info(), cells, template.scope(), callerType(frame));
    }
}
