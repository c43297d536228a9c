package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.StartedTask;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.task.TaskEntry;
import org.zexus.runtime.task.Tasks;

/**
 * A function declared {@code async} as callers see it: starts a task that runs the code, and returns the task once the
 * code has ended or has to wait.
 */
final class AsyncRootNode extends RootNode implements TaskEntry {

    private final FunctionTemplate function;
    private final RootCallTarget code;
    private final Tasks tasks;
    @Child private DirectCallNode call;
    @CompilationFinal private boolean hasFailed;

    /**
     * The callers' side of a function.
     *
     * @param code the function's own code
     */
    AsyncRootNode(FunctionTemplate function, RootCallTarget code) {
        super(function.language());
        this.function = function;
        this.code = code;
        this.tasks = function.scope().context().tasks();
        this.call = DirectCallNode.create(code);
    }

    FunctionTemplate function() {
        return function;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        StartedTask task = tasks.begin(function.info().displayName());
        Object result;
        try {
            result = call.call(frame.getArguments());
        } catch (AbstractTruffleException error) {
            if (!hasFailed) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                hasFailed = true;
            }
            task.fail(error);
            if (error instanceof UncatchableExit) {
                throw error;
            }
            return task;
        } catch (Throwable failure) {
            CompilerDirectives.transferToInterpreter();
            task.abandon();
            throw failure;
        }
        if (result instanceof Suspension suspension) {
            task.suspend(suspension);
        } else {
            task.end(result);
        }
        return task;
    }

    @Override
    public String getName() {
        return function.info().displayName();
    }

    @Override
    public boolean isInternal() {
        return true;
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
        return new AsyncRootNode(function, code);
    }
}
