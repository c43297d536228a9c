package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.function.Supplier;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.task.ForwardingCall;

/** The calls of one instruction that are bound so far, up to a limit. */
final class BoundCalls extends Node implements ForwardingCall {

    private static final int LIMIT = 4;

    @Children private BoundCall[] calls = {};
    private int attempts;
    @CompilationFinal private boolean isFull;

    /** None yet; and none ever when the shape is not the same arguments at each call. */
    BoundCalls(CallShape shape) {
        isFull = shape.arguments().contains(CallShape.Spread.SPREAD);
    }

    /** Whether no more calls are taken. */
    boolean isFull() {
        return isFull;
    }

    /**
     * Calls a function, or makes an instance of a type.
     *
     * @param key the call target of the function, or the type
     * @param function null for a type
     * @param operands what is called, and the arguments
     * @return the result; Java null, without a call, if there is none for the callee
     */
    @ExplodeLoop
    Object call(Object key, ZexusFunction function, Object[] operands) {
        for (BoundCall each : calls) {
            if (each.isFor(key)) {
                return each.execute(function, operands);
            }
        }
        return null;
    }

    /**
     * Calls a method.
     *
     * @param operands the receiver and the arguments
     * @return the result; Java null, without a call, if there is none for the key
     */
    @ExplodeLoop
    Object callMethod(Object key, Object[] operands) {
        for (BoundCall each : calls) {
            if (each.isFor(key)) {
                return each.executeMethod(operands);
            }
        }
        return null;
    }

    /**
     * Adds a call. Only for the interpreter. An attempt counts even if it ends in an error, for a program may catch
     * that again and again, and each attempt throws compiled code away.
     *
     * @param binding gives null if the callee cannot be bound: then no more calls are taken
     * @return whether it was added
     */
    synchronized boolean add(Supplier<BoundCall> binding) {
        attempts++;
        isFull = attempts >= LIMIT;
        BoundCall call = binding.get();
        if (call == null) {
            isFull = true;
            return false;
        }
        BoundCall[] more = Arrays.copyOf(calls, calls.length + 1);
        more[calls.length] = call;
        calls = insert(more);
        return true;
    }
}
