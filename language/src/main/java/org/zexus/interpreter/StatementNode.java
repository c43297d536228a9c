package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.interop.NodeLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.zexus.bytecode.StatementMark;
import org.zexus.interpreter.operation.FunctionTemplate;

/** The start of a statement, executed right before its code, for instruments to stop at. */
@GenerateWrapper
@ExportLibrary(NodeLibrary.class)
class StatementNode extends Node implements InstrumentableNode {

    private final FunctionTemplate function;
    private final StatementMark mark;

    StatementNode(FunctionTemplate function, StatementMark mark) {
        this.function = function;
        this.mark = mark;
    }

    /** For the wrapper that instruments put in its place. */
    StatementNode(StatementNode original) {
        this(original.function, original.mark);
    }

    /** Does nothing; what an instrument does is in the wrapper. */
    void execute(@SuppressWarnings("unused") VirtualFrame frame) {}

    @Override
    public boolean isInstrumentable() {
        return getSourceSection() != null;
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == StandardTags.StatementTag.class
                || tag == StandardTags.TryBlockTag.class && CatchClauses.guard(function.bytecode(), mark.instruction());
    }

    @Override
    public WrapperNode createWrapper(ProbeNode probe) {
        return new StatementNodeWrapper(this, this, probe);
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return function.positions().section(mark.position());
    }

    @ExportMessage
    boolean hasScope(@SuppressWarnings("unused") Frame frame) {
        return true;
    }

    @ExportMessage
    Object getScope(Frame frame, @SuppressWarnings("unused") boolean nodeEnter) {
        return new LocalScope(function, frame == null ? null : frame.materialize());
    }
}
