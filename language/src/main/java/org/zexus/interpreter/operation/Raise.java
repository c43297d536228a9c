package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/**
 * An instruction that always ends in an error. The error is thrown here, and not where it is made: in compiled code it
 * need not leave any Java method then before it gets to its handler, which takes long for each.
 */
final class Raise extends OperateNode {

    private final Source source;

    /** What makes the error. */
    @FunctionalInterface
    interface Source {

        /** The error, from the operand stack entries that the instruction takes. */
        AbstractTruffleException of(Object[] operands, Node where);
    }

    Raise(SourcePositions positions, int portableIndex, Source source) {
        super(positions, portableIndex);
        this.source = source;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        throw error(operands);
    }

    @TruffleBoundary
    private AbstractTruffleException error(Object[] operands) {
        return source.of(operands, this);
    }
}
