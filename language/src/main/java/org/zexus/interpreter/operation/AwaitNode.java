package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.WaitPlace;
import org.zexus.runtime.task.WaitingInstruction;
import org.zexus.runtime.value.ForeignValues;

/** Waits for a result. */
public final class AwaitNode extends InstructionNode implements WaitingInstruction {

    private final WaitPlace place = new WaitPlace();
    /** The class of what was first waited for here. */
    @CompilationFinal private Class<? extends Awaitable> seen;

    AwaitNode(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** The result of what the operand stands for, or the operand itself if it is no awaitable. */
    public Object execute(Object value) {
        if (value instanceof Awaitable awaitable) {
            return await(awaitable);
        }
        return ForeignValues.isForeign(value) ? awaitForeign(value) : value;
    }

    /**
     * Takes the topmost awaitable out of the slots from {@code first} on, which hold the operand stack; those above
     * move down. Returns its result, or what was on top if there is none.
     */
    @ExplodeLoop
    public Object executeTopmost(VirtualFrame frame, int[] code, int first, int count) {
        Object top = Slots.get(frame, code[first + count - 1]);
        Object found = top;
        int position = count - 1;
        while (position > 0 && !(found instanceof Awaitable)) {
            position--;
            found = Slots.get(frame, code[first + position]);
        }
        if (!(found instanceof Awaitable awaitable)) {
            return top;
        }
        for (int i = 0; i < count - 1; i++) {
            if (i >= position) {
                Slots.set(frame, code[first + i], Slots.get(frame, code[first + i + 1]));
            }
        }
        return await(awaitable);
    }

    private Object await(Awaitable awaitable) {
        if (seen == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            seen = awaitable.getClass();
        }
        return awaitable.getClass() == seen ? CompilerDirectives.castExact(awaitable, seen).resultAt(this, place)
                : awaitable.resultAt(this, place);
    }

    @TruffleBoundary
    private Object awaitForeign(Object value) {
        Awaitable awaitable = RuntimeContext.get(this).tasks().adapt(value, this);
        return awaitable == null ? value : await(awaitable);
    }
}
