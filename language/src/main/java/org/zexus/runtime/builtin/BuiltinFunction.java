package org.zexus.runtime.builtin;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A builtin function as a value. */
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
}
