package org.zexus.runtime.builtin;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A builtin function as a value of one context. */
@ExportLibrary(InteropLibrary.class)
public final class BuiltinFunction extends ZexusObject {

    private final BuiltinDescriptor descriptor;
    @CompilationFinal private RootCallTarget callTarget;

    /** The value for a builtin. */
    public BuiltinFunction(BuiltinDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** What the builtin is. */
    public BuiltinDescriptor descriptor() {
        return descriptor;
    }

    /**
     * Code to call where no node of the builtin can be kept. It takes the arguments (a method: the receiver first) and
     * does not check their number.
     */
    public RootCallTarget callTarget() {
        if (callTarget == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            callTarget = new BuiltinRootNode(descriptor).getCallTarget();
        }
        return callTarget;
    }

    @Override
    public Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    public String typeName() {
        return "Builtin";
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<built-in function: ").append(descriptor.name()).append(">");
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    Object execute(Object[] arguments, @Cached IndirectCallNode call) {
        descriptor.checkArity(arguments.length, call);
        Tasks tasks = RuntimeContext.get(call).tasks();
        tasks.enter(call);
        try {
            return call.call(callTarget(), ForeignValues.adoptAll(arguments));
        } finally {
            tasks.leave();
        }
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasExecutableName() {
        return true;
    }

    @ExportMessage
    Object getExecutableName() {
        return descriptor.name();
    }
}
