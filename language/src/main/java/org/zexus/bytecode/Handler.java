package org.zexus.bytecode;

import java.util.Objects;

/**
 * A range of instructions whose errors go to a handler. When an instruction at {@code start <=
 * index < end} fails, the operand stack is cut to {@code stackDepth}, what was raised is pushed, and execution goes on
 * at {@code target}.
 *
 * @param start index of the first instruction of the range
 * @param end index just behind the last instruction of the range
 * @param target index of the handler's first instruction
 * @param stackDepth the number of operand stack entries that survive
 * @param delivery what is pushed
 */
public record Handler(int start, int end, int target, int stackDepth, Delivery delivery) {
    /** What a handler receives. */
    public enum Delivery {
        /** The exception itself; {@code CATCH_VALUE} and {@code RETHROW} take it. */
        EXCEPTION,
        /** The thrown value, or the message of an error (handlers of {@code SETUP_TRY}). */
        VALUE
    }

    public Handler {
        Objects.requireNonNull(delivery, "delivery");
    }

    /** A handler that receives the exception itself. */
    public Handler(int start, int end, int target, int stackDepth) {
        this(start, end, target, stackDepth, Delivery.EXCEPTION);
    }

    /** Whether the instruction at {@code index} lies in the range. */
    public boolean covers(int index) {
        return index >= start && index < end;
    }
}
