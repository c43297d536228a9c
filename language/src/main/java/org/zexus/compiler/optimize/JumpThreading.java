package org.zexus.compiler.optimize;

import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/**
 * Lets an unconditional jump to an unconditional jump lead where that one leads; the first is charged for both.
 */
final class JumpThreading implements Pass {
    /** Rings of jumps are longer than any chain that matters. */
    private static final int LONGEST_CHAIN = 100;

    @Override
    public boolean run(EditableCode code, OptimizationStatistics statistics) {
        boolean changed = false;
        for (Item item : code.items()) {
            if (item.opcode() != Opcode.JUMP) {
                continue;
            }
            for (int i = 0; i < LONGEST_CHAIN && leadsOn(item); i++) {
                item.charges().addAll(item.target().charges());
                item.setTarget(item.target().target());
                statistics.threaded();
                changed = true;
            }
        }
        return changed;
    }

    private static boolean leadsOn(Item jump) {
        Item target = jump.target();
        return target.opcode() == Opcode.JUMP && target != jump && target.target() != target
                && target.target() != jump;
    }
}
