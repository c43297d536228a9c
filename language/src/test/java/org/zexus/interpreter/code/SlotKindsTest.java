package org.zexus.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Slot 0 decides between two paths, which store into slot 1 and meet before it is returned. */
class SlotKindsTest {

    private static final int FIRST_PATH = 3;
    private static final int SECOND_PATH = 8;

    private static int[] branches(int first, int second) {
        return executable(
                Op.JUMP_NULL, SECOND_PATH, 0, //
                first, 1, 0, //
                Op.JUMP, 11, //
                second, 1, 0, //
                Op.RETURN, 1);
    }

    private static int[] executable(int... words) {
        int[] executable = words.clone();
        for (int pc = 0; pc < words.length; pc += OpTable.length(words, pc)) {
            executable[pc] = OpTable.firstWord(words, pc);
        }
        return executable;
    }

    /** Instructions that have stored these kinds, as far as their opcodes do not tell, and have waited at a place. */
    private record Past(Set<FrameSlotKind> kinds, int waited) implements SlotKinds.Past {
        @Override
        public Set<FrameSlotKind> stored(int pc, int offset) {
            return kinds;
        }

        @Override
        public boolean hasWaited(int pc) {
            return pc == waited;
        }
    }

    private static boolean differ(int[] words, int[][] dead, Past past, FrameSlotKind... kinds) {
        List<Set<FrameSlotKind>> first = List.of(kinds).stream().<Set<FrameSlotKind>>map(EnumSet::of).toList();
        return new SlotKinds(words, null, 2, dead, past).differ(0, first);
    }

    private static boolean differ(int[] words, FrameSlotKind... kinds) {
        return differ(words, null, new Past(Set.of(), -1), kinds);
    }

    @Test
    void anIntegerAndAFloatDiffer() {
        assertTrue(differ(branches(Op.LOAD_INT, Op.LOAD_DOUBLE)));
        assertTrue(differ(branches(Op.LOAD_BOOLEAN, Op.LOAD_INT)));
    }

    @Test
    void valuesOfOneKindDoNotDiffer() {
        assertFalse(differ(branches(Op.LOAD_DOUBLE, Op.LOAD_DOUBLE)));
    }

    @Test
    void objectsDifferFromNothing() {
        assertFalse(differ(branches(Op.LOAD_OBJECT, Op.LOAD_DOUBLE)));
    }

    @Test
    void aMoveBringsTheKindOfItsSource() {
        int[] words = branches(Op.MOVE, Op.LOAD_INT);
        assertTrue(differ(words, FrameSlotKind.Double));
        assertFalse(differ(words, FrameSlotKind.Long));
    }

    @Test
    void whatWasNeverExecutedEndsAPath() {
        assertFalse(differ(branches(Op.LOAD_INT, Op.LOAD_GLOBAL)));
    }

    @Test
    void whatANodeHasStoredCounts() {
        int[] words = branches(Op.LOAD_INT, Op.LOAD_GLOBAL_C);
        assertTrue(differ(words, null, new Past(EnumSet.of(FrameSlotKind.Double), -1)));
        assertFalse(differ(words, null, new Past(EnumSet.of(FrameSlotKind.Illegal), -1)));
        assertTrue(differ(words, null, new Past(EnumSet.of(FrameSlotKind.Double, FrameSlotKind.Boolean), -1)));
    }

    @Test
    void whatIsClearedDoesNotDiffer() {
        int[] words = branches(Op.LOAD_INT, Op.LOAD_DOUBLE);
        int[][] dead = new int[words.length][];
        dead[6] = new int[]{1};
        assertFalse(differ(words, dead, new Past(Set.of(), -1)));
    }

    @Test
    void activationsThatArePutAsideMeetThoseThatEnd() {
        int[] words = executable(Op.LOAD_INT, 1, 5, Op.LOAD_DOUBLE, 1, 0, Op.RETURN, 1);
        assertFalse(differ(words));
        assertTrue(differ(words, null, new Past(Set.of(), FIRST_PATH)));
    }
}
