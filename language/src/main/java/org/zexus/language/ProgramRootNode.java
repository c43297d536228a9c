package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import org.zexus.runtime.error.ProgramExit;
import org.zexus.runtime.task.TaskEntry;

/** Runs the code of a source the host evaluates, and hands over what the program printed when it is done. */
final class ProgramRootNode extends RootNode implements TaskEntry {
    private final Source source;
    private final LoadedCode code;

    ProgramRootNode(ZexusLanguage language, Source source, LoadedCode code) {
        super(language);
        this.source = source;
        this.code = code;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return run();
    }

    @TruffleBoundary
    private Object run() {
        var context = ZexusContext.get(this);
        int sections = context.undoLog().depth();
        try {
            return context.tasks().runProgram(() -> context.modules().runProgram(code, source), this);
        } catch (ProgramExit exit) {
            throw context.exit(exit, this);
        } catch (Throwable failure) {
            context.ledger().revertAll();
            context.undoLog().rollbackTo(sections);
            throw failure;
        } finally {
            context.library().output().flush();
        }
    }

    @Override
    public String getName() {
        return source.getName();
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
