package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.gas.GasAdvances;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.scope.CallDepth;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.task.ResumableRoot;
import org.zexus.runtime.task.Suspension;

/** A function, a method or the body of a module as the engine sees it. */
class FunctionRootNode extends RootNode implements ResumableRoot, GasAdvances.Holder {

    private final FunctionTemplate function;
    private final Code code;
    private final CallDepth depth;
    private final boolean isInternal;
    private final FunctionGas gas;
    /** The function for callers that have paid; null before one asks. */
    private PrepaidFunction prepaid;
    private boolean canBePrepaid = true;
    @Child private Prologue prologue;
    @Child private FunctionBody body;

    FunctionRootNode(FunctionTemplate function, Code code) {
        this(function, code, new BytecodeNode(function, code, false), 0);
    }

    /**
     * A function.
     *
     * @param hidden the number of arguments behind those that the program gives
     */
    FunctionRootNode(FunctionTemplate function, Code code, BytecodeNode words, int hidden) {
        super(function.language(), descriptor(code));
        this.function = function;
        this.code = code;
        this.depth = function.scope().context().callDepth();
        Source source = function.positions().source();
        this.isInternal = source != null && source.isInternal();
        this.prologue = new Prologue(function, hidden);
        this.body = new FunctionBody(function, words);
        this.gas = words.gas();
    }

    final FunctionTemplate function() {
        return function;
    }

    final Code code() {
        return code;
    }

    /** Whether the code charges gas, and on this meter. */
    final boolean isMeteredBy(GasMeter meter) {
        return code.gas() != null && meter == function.scope().context().gasMeter();
    }

    /** The function for callers that pay for its start; null if they cannot. */
    @TruffleBoundary
    final PrepaidFunction prepaid() {
        // One lock for all functions: what they call may be made with them.
        synchronized (function.scope().context().gasMeter()) {
            if (prepaid == null && canBePrepaid && gas.knowsCalls()) {
                // Not while it is made: what it calls may ask for it.
                canBePrepaid = false;
                prepaid = gas.prepaid(this);
            }
            return prepaid;
        }
    }

    /** The scope of the function's module. */
    final ModuleScope scope() {
        return function.scope();
    }

    private static FrameDescriptor descriptor(Code code) {
        int gasSlots = code.gas() == null ? 0 : GasHandlers.SLOTS;
        var builder = FrameDescriptor.newBuilder(code.slotCount() + gasSlots);
        for (int i = 0; i < code.slotCount(); i++) {
            String name = i < code.bytecode().localCount() ? code.bytecode().localNames().get(i) : null;
            builder.addSlot(FrameSlotKind.Illegal, name, null);
        }
        builder.addSlots(gasSlots, FrameSlotKind.Illegal);
        return builder.build();
    }

    /**
     * Runs the function. A {@link Suspension} of one that is always the {@linkplain #isEntry outermost} comes back as a
     * result: Truffle compiles a function anew each time it is left by an error after a suspension, or the other way.
     */
    @Override
    public Object execute(VirtualFrame frame) {
        if (!isEntry()) {
            return run(frame);
        }
        try {
            return run(frame);
        } catch (Suspension suspension) {
            return suspension;
        }
    }

    private Object run(VirtualFrame frame) {
        // A call that is inlined takes no stack frame of its own and costs nothing more.
        boolean counted = CompilerDirectives.inInterpreter() || CompilerDirectives.inCompilationRoot();
        if (!counted) {
            prologue.execute(frame);
            return body.run(frame);
        }
        depth.enter(this);
        try {
            prologue.execute(frame);
            return body.run(frame);
        } finally {
            depth.leave();
        }
    }

    @Override
    protected boolean prepareForCompilation(boolean rootCompilation, int compilationTier, boolean lastTier) {
        body.code().frames().prepare(0, prologue.kinds());
        return true;
    }

    @Override
    public long advance(FrameInstance activation, GasMeter meter) {
        return isMeteredBy(meter) ? GasHandlers.advance(activation, code.slotCount()) : 0;
    }

    @Override
    public long takeUntold(FrameInstance activation, GasMeter meter) {
        return isMeteredBy(meter) ? GasHandlers.takeUntold(activation, code.slotCount()) : 0;
    }

    @Override
    public void giveBack(FrameInstance activation) {
        GasHandlers.giveBack(activation, code.slotCount());
    }

    /** The language. */
    final TruffleLanguage<?> language() {
        return function.language();
    }

    @Override
    protected boolean isInstrumentable() {
        return getSourceSection() != null;
    }

    @Override
    public boolean isEntry() {
        return function.info().isAsync();
    }

    /** The engine asks for each function that an error leaves. */
    @Override
    public boolean isInternal() {
        return isInternal;
    }

    @Override
    public String getName() {
        return function.info().displayName();
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return function.positions().ofFunction();
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }

    @Override
    protected boolean isCloneUninitializedSupported() {
        return true;
    }

    @Override
    protected RootNode cloneUninitialized() {
        return new FunctionRootNode(function, code);
    }

    @Override
    public String toString() {
        return getName();
    }
}
