package org.zexus.interpreter;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.SlotKinds;
import org.zexus.interpreter.frame.KindProfile;
import org.zexus.interpreter.operation.InstructionNode;
import org.zexus.interpreter.operation.IterationStep;

/**
 * Makes the frames of a function ready for compiled code. Where unboxed values of two kinds meet in one slot, the
 * compiler gives up to know the tags of the slots, and ends the path that brings the second kind; and what it knows of
 * other slots at that place may be wrong from then on, so that it fails. Once a frame has been materialized, it does
 * not rely on the tags to begin with.
 */
final class FramePreparation implements SlotKinds.Past {

    /** The word of a step of an iteration that has the slot of the second variable, if there are two. */
    private static final int ITERATED_ELEMENT = 4;

    private final BytecodeNode body;
    private final Code code;
    private boolean meetsDifferentKinds;

    FramePreparation(BytecodeNode body, Code code) {
        this.body = body;
        this.code = code;
    }

    /**
     * Looks whether values of two kinds meet; to be asked before the function is compiled.
     *
     * @param start where execution starts
     * @param kinds the kinds of values that slots hold there
     */
    void prepare(int start, List<Set<FrameSlotKind>> kinds) {
        if (meetsDifferentKinds) {
            return;
        }
        var slots = new SlotKinds(body.words(), code.handlers(), code.slotCount(), body.deadAroundLoops(), this);
        if (slots.differ(start, kinds)) {
            meetsDifferentKinds = true;
            Truffle.getRuntime()
                    .createVirtualFrame(new Object[0], body.getRootNode().getFrameDescriptor())
                    .materialize();
        }
    }

    @Override
    public Set<FrameSlotKind> stored(int pc, int offset) {
        int[] words = body.words();
        int op = OpTable.operation(words[pc]);
        if (op == Op.LOAD_GLOBAL_C) {
            return EnumSet.of(KindProfile.kindOf(body.globals[words[pc + 2]].get()));
        }
        var node = (InstructionNode) body.nodes[words[pc + OpTable.site(op)]];
        boolean isKey = node instanceof IterationStep && offset < ITERATED_ELEMENT
                && words[pc + ITERATED_ELEMENT] >= 0;
        return isKey ? ((IterationStep) node).storedKeyKinds() : node.storedKinds();
    }

    @Override
    public boolean hasWaited(int pc) {
        return body.hasWaited(pc);
    }
}
