package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.EnumSet;
import java.util.Set;
import org.zexus.interpreter.frame.KindProfile;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.type.ZexusType;

/** A node that does the work of one instruction, and stands for its place in the source. */
public abstract class InstructionNode extends Node {

    private final SourcePositions positions;
    private final int portableIndex;
    private final KindProfile resultKind = new KindProfile();
    /** Null before somebody asks: each error that is thrown here does. */
    private SourceSection section;

    /** A node for the portable instruction at an index. */
    protected InstructionNode(SourcePositions positions, int portableIndex) {
        this.positions = positions;
        this.portableIndex = portableIndex;
    }

    /** The index of the portable instruction. */
    public final int portableIndex() {
        return portableIndex;
    }

    /** Stores a result; does nothing for an instruction without one, whose slot is negative. */
    public final void store(VirtualFrame frame, int slot, Object value) {
        if (slot >= 0) {
            resultKind.store(frame, slot, value);
        }
    }

    /** The kinds of the results that have been stored so far; illegal for none. */
    public Set<FrameSlotKind> storedKinds() {
        return EnumSet.of(resultKind.kind());
    }

    @Override
    @TruffleBoundary
    public final SourceSection getSourceSection() {
        if (section == null) {
            section = positions.of(portableIndex);
        }
        return section;
    }

    /** The function that is running. */
    protected static ZexusFunction function(VirtualFrame frame) {
        return (ZexusFunction) frame.getArguments()[0];
    }

    /** The type whose code is running, or null. */
    protected static ZexusType callerType(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        return arguments.length > 0 && arguments[0] instanceof ZexusFunction function
                && function.homeType() instanceof ZexusType type ? type : null;
    }
}
