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
import java.util.Set;
import org.zexus.interpreter.operation.FunctionTemplate;

/**
 * What a function does once its arguments are in their slots, as instruments see it. When one asks for statements, the
 * function is translated once more, so that code nobody looks at does not announce them.
 */
@GenerateWrapper
@ExportLibrary(NodeLibrary.class)
class FunctionBody extends Node implements InstrumentableNode {

    private final FunctionTemplate function;
    @Child private BytecodeNode code;

    FunctionBody(FunctionTemplate function, BytecodeNode code) {
        this.function = function;
        this.code = code;
    }

    /** For the wrapper that instruments put in its place. */
    FunctionBody(FunctionBody original) {
        this.function = original.function;
    }

    /** The code, also of what instruments have put around it. */
    final BytecodeNode code() {
        return this instanceof WrapperNode wrapper ? ((FunctionBody) wrapper.getDelegateNode()).code : code;
    }

    /** Runs the code. */
    final Object run(VirtualFrame frame) {
        // Where nobody observes, which compiled code knows, no method is looked up.
        return getClass() == FunctionBody.class ? code.execute(frame) : execute(frame);
    }

    /** The same, as instruments see it. */
    Object execute(VirtualFrame frame) {
        return code.execute(frame);
    }

    @Override
    public boolean isInstrumentable() {
        return getSourceSection() != null;
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == StandardTags.RootTag.class || tag == StandardTags.RootBodyTag.class
                || tag == StandardTags.TryBlockTag.class && CatchClauses.anyIn(function.bytecode());
    }

    @Override
    public Object getNodeObject() {
        return CatchClauses.of(function.bytecode(), this);
    }

    @Override
    public WrapperNode createWrapper(ProbeNode probe) {
        return new FunctionBodyWrapper(this, this, probe);
    }

    @Override
    public InstrumentableNode materializeInstrumentableNodes(Set<Class<? extends Tag>> tags) {
        if (!tags.contains(StandardTags.StatementTag.class) || code.announcesStatements()) {
            return this;
        }
        return new FunctionBody(function, code.announcing());
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        return function.positions().ofFunction();
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
