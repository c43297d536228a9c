package org.zexus.compiler.optimize;

import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;

/** Removes instructions that undo each other, that do nothing, and jumps to the next instruction. */
final class Peephole implements Pass {

    @Override
    public boolean run(EditableCode code, OptimizationStatistics statistics) {
        boolean changed = false;
        var neighbours = new Neighbours(code);
        for (int i = 0; i < code.items().size(); i++) {
            while (i < code.items().size() && change(code, neighbours, i)) {
                statistics.peephole();
                changed = true;
                i = Math.max(0, i - 1);
            }
        }
        return changed;
    }

    private static boolean change(EditableCode code, Neighbours neighbours, int index) {
        if (isUseless(code, neighbours, index)) {
            return removeCharging(code, neighbours, index, 2);
        }
        Item item = code.items().get(index);
        boolean leadsToNext = item.opcode() == Opcode.JUMP && item.target() == next(code, index);
        if (leadsToNext && neighbours.isEnteredOnce(index + 1)) {
            code.removeIntoNext(index);
            return true;
        }
        return (item.opcode() == Opcode.NOP || leadsToNext) && removeCharging(code, neighbours, index, 1);
    }

    private static Item next(EditableCode code, int index) {
        return index + 1 < code.items().size() ? code.items().get(index + 1) : code.end();
    }

    private static boolean isUseless(EditableCode code, Neighbours neighbours, int index) {
        return neighbours.match(index, Opcode.LOAD_CONST, Opcode.POP)
                || neighbours.match(index, Opcode.DUP, Opcode.POP) && index > 0 && !neighbours.isEntered(index)
                        && pushes(code.items().get(index - 1));
    }

    /** Whether the stack surely has an entry behind an instruction, so that DUP behind it does something. */
    private static boolean pushes(Item item) {
        return item.opcode() == Opcode.LOAD_CONST || item.opcode() == Opcode.LOAD_LOCAL
                || item.opcode() == Opcode.LOAD_NAME;
    }

    /**
     * Removes instructions if another one can be charged for them: the one behind them, or the one before them, if it
     * is executed whenever they are.
     */
    private static boolean removeCharging(EditableCode code, Neighbours neighbours, int index, int count) {
        int last = index + count - 1;
        if (neighbours.follower(last) != null) {
            for (int i = last; i >= index; i--) {
                code.removeIntoNext(i);
            }
            return true;
        }
        boolean hasPredecessor = index > 0 && !neighbours.isEntered(index) && goesOn(code.items().get(index - 1));
        if (!hasPredecessor && !isFree(code, index, count)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (hasPredecessor) {
                code.removeIntoPrevious(index);
            } else {
                code.remove(index);
            }
        }
        return true;
    }

    private static boolean isFree(EditableCode code, int index, int count) {
        return code.items().subList(index, index + count).stream().allMatch(item -> item.charges().isEmpty());
    }

    private static boolean goesOn(Item item) {
        return !item.opcode().endsBlock() && item.target() == null && !item.opcode().canThrow();
    }
}
