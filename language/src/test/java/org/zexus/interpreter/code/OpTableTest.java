package org.zexus.interpreter.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpTableTest {

    @Test
    void operandsAreWithinReach() {
        int own = IntStream.range(0, Op.COUNT).map(op -> OpTable.layout(op).length()).max().orElseThrow();
        assertEquals(OpTable.LAST_OPERAND, Math.max(own, OpTable.LIMIT));
    }

    @Test
    void arithmeticFindsTheLimitInTheJumpBehindIt() {
        IntStream.of(Op.ADDK_JUMP_LT, Op.ADDK_JUMP_LTK, Op.MODK_JUMP_EQK, Op.MODK_JUMP_NEK).forEach(op -> {
            int jump = 1 + OpTable.layout(op).length();
            assertEquals(OpTable.LIMIT, jump + 3);
        });
        assertEquals(OpTable.JUMP_COMPAREK_LENGTH, 1 + OpTable.layout(Op.JUMP_COMPAREK).length());
    }

    @Test
    void formsOfLocalInstructionsWithNumbersAreLocal() {
        IntStream.of(Op.ADD_L, Op.ADDK_JUMP_LT, Op.ADDK_JUMP_LTK, Op.MODK_JUMP_EQK, Op.MODK_JUMP_NEK)
                .forEach(op -> assertTrue(OpTable.isLocal(op), () -> OpTable.name(op)));
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
