package org.zexus.interpreter;

import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.IterationStep;
import org.zexus.runtime.collection.ListIterator;

/**
 * Steps of a loop over a collection. Words 3 and 4 are the slots of the variables; the second is negative in a loop
 * with one variable.
 */
final class IterationHandlers {

    private IterationHandlers() {}

    static boolean isList(VirtualFrame frame, int iterator) {
        return frame.isObject(iterator) && frame.getObject(iterator) instanceof ListIterator;
    }

    /** Goes to the next element of a list, if there is one. */
    @InliningCutoff
    static boolean nextOfList(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int source, int variable) {
        ListIterator iterator = (ListIterator) frame.getObject(source);
        if (!iterator.advance()) {
            return false;
        }
        IterationStep node = (IterationStep) body.nodes[code[pc + 5]];
        if (code[pc + 4] < 0) {
            node.storeElement(frame, variable, iterator);
        } else {
            frame.setLong(variable, iterator.position());
            node.storeElement(frame, code[pc + 4], iterator);
        }
        return true;
    }

    /** Goes to the next element of any collection, if there is one. */
    @InliningCutoff
    static boolean next(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int source, int variable) {
        return ((IterationStep) body.nodes[code[pc + 5]]).next(frame, Slots.get(frame, source), variable,
                code[pc + 4]);
    }
}
