package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Arrays;
import org.zexus.interpreter.frame.RestoredSlot;
import org.zexus.runtime.gas.GasAdvances;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.task.ResumableRoot;
import org.zexus.runtime.task.Suspension;

/**
 * Goes on with calls of one function that were put aside at one instruction, so that the place is a constant in
 * compiled code. The arguments are: the function, the contents of the slots, the result of the instruction, and the
 * error if it has one instead. A {@link Suspension} comes back as a result: that spares the stack from being unwound.
 */
final class ResumeRootNode extends RootNode implements ResumableRoot, GasAdvances.Holder {

    static final int FUNCTION = 0;
    static final int SLOTS = 1;
    static final int VALUE = 2;
    static final int ERROR = 3;

    /** Belongs to the root node of the function; executing it elsewhere is what on-stack replacement does, too. */
    private final BytecodeNode body;
    private final int pc;
    @CompilationFinal(dimensions = 1) private final RestoredSlot[] slots;
    /** The code of the body when it was last found out how to go on, and the code to go on in. */
    @CompilationFinal(dimensions = 1) private int[] words;
    @CompilationFinal(dimensions = 1) private int[] behind;
    @CompilationFinal private boolean hasFailed;
    @CompilationFinal private boolean hasWaited;

    ResumeRootNode(FunctionRootNode function, BytecodeNode body, int pc) {
        super(function.language(), function.getFrameDescriptor());
        this.body = body;
        this.pc = pc;
        this.slots = new RestoredSlot[function.code().slotCount()];
        Arrays.setAll(slots, RestoredSlot::new);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        restore(frame, (Object[]) arguments[SLOTS]);
        try {
            Object error = arguments[ERROR];
            return error == null ? resume(frame, arguments[VALUE]) : resumeWithError(frame, error);
        } catch (Suspension suspension) {
            if (!hasWaited) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                hasWaited = true;
            }
            return suspension;
        }
    }

    @ExplodeLoop
    private void restore(VirtualFrame frame, Object[] values) {
        for (int i = 0; i < slots.length; i++) {
            slots[i].restore(frame, values[i]);
        }
        body.startGas(frame);
    }

    @Override
    protected boolean prepareForCompilation(boolean rootCompilation, int compilationTier, boolean lastTier) {
        body.frames().prepare(pc, Arrays.stream(slots).map(RestoredSlot::kinds).toList());
        return true;
    }

    private Object resume(VirtualFrame frame, Object value) {
        if (words != body.words()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            words = body.words();
            behind = body.codeBehind(pc);
        }
        return body.resume(frame, pc, value, behind);
    }

    private Object resumeWithError(VirtualFrame frame, Object error) {
        if (!hasFailed) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            hasFailed = true;
        }
        return body.resumeWithError(frame, pc, (AbstractTruffleException) error);
    }

    @Override
    public long advance(FrameInstance activation, GasMeter meter) {
        return function().advance(activation, meter);
    }

    @Override
    public long takeUntold(FrameInstance activation, GasMeter meter) {
        return function().takeUntold(activation, meter);
    }

    @Override
    public void giveBack(FrameInstance activation) {
        function().giveBack(activation);
    }

    private FunctionRootNode function() {
        return (FunctionRootNode) body.getRootNode();
    }

    @Override
    public boolean isEntry() {
        return true;
    }

    @Override
    public String getName() {
        return body.getRootNode().getName();
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return body.sourceSection(pc);
    }

    @Override
    public String toString() {
        return getName() + "@" + pc;
    }
}
