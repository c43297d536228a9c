package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Display;

/** Instructions that are calls of the runtime and no more. */
final class RareOperations extends OperateNode {

    /** What such an instruction does. */
    @FunctionalInterface
    interface Action {
        Object run(Object[] operands, Node where);
    }

    private final Action action;

    private RareOperations(SourcePositions positions, int portableIndex, Action action) {
        super(positions, portableIndex);
        this.action = action;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return run(operands);
    }

    @TruffleBoundary
    private Object run(Object[] operands) {
        return action.run(operands, this);
    }

    static OperateNode create(SourcePositions positions, int index, int part, Instruction instruction,
            Bytecode bytecode, FunctionTemplate template) {
        return new RareOperations(positions, index, switch (instruction.opcode()) {
            case PRINT -> (operands, where) -> {
                RuntimeContext.get(where).printLine(Display.of(operands[0]));
                return null;
            };
            default -> throw new IllegalStateException("no node for " + instruction);
        });
    }
}
