package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.value.Missing;

/**
 * What calls of builtin functions and methods have in common that run no other code, and so need not have told the
 * meter what has been used.
 */
final class LocalCall {

    private final BuiltinDescriptor descriptor;
    private final LocalBuiltin builtin;

    private LocalCall(BuiltinDescriptor descriptor, LocalBuiltin builtin) {
        this.descriptor = descriptor;
        this.builtin = builtin;
    }

    /** Calls of a builtin; null if it is none of those that run no other code. */
    static LocalCall of(BuiltinDescriptor descriptor) {
        return descriptor.node().get() instanceof LocalBuiltin builtin ? new LocalCall(descriptor, builtin) : null;
    }

    /** The builtin. */
    BuiltinDescriptor descriptor() {
        return descriptor;
    }

    /**
     * Makes sure that a call of a builtin runs no other code; its operands begin at {@code first}.
     *
     * @throws OtherCode if it may
     */
    void check(BuiltinDescriptor called, VirtualFrame frame, Object[] constants, int[] code, int first, int count) {
        if (called != descriptor || !builtin.isLocal(operand(frame, constants, code, first, count, 0),
                operand(frame, constants, code, first, count, 1))) {
            throw OtherCode.FOUND;
        }
    }

    private static Object operand(VirtualFrame frame, Object[] constants, int[] code, int first, int count,
            int index) {
        return index < count ? Slots.operand(frame, constants, code[first + index]) : Missing.MISSING;
    }
}
