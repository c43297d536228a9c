package org.zexus.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpTableTest {

    @Test
    void operandsAreWithinReach() {
        int own = IntStream.range(0, Op.COUNT).map(op -> OpTable.layout(op).length()).max().orElseThrow();
        // An addition reads the limit in the jump behind it, too: the jump's third operand.
        int ofJump = 1 + OpTable.layout(Op.ADDK_JUMP_LT).length() + 3;
        assertEquals(OpTable.LAST_OPERAND, Math.max(own, ofJump));
    }

    @Test
    void opcodesFitBesideTheLength() {
        int[] code = {Op.BUILD_LIST, 0, 1000};
        int word = OpTable.firstWord(code, 0);
        assertTrue(Op.COUNT <= 256);
        assertEquals(Op.BUILD_LIST, OpTable.operation(word));
        assertEquals(1003, OpTable.length(word));
        assertEquals(1003, OpTable.length(OpTable.withOperation(word, Op.COUNT - 1)));
        assertEquals(Op.COUNT - 1, OpTable.operation(OpTable.withOperation(word, Op.COUNT - 1)));
    }
}
