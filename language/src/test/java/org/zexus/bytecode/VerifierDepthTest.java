package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.bytecode.VerifierCases.rejected;
import static org.zexus.bytecode.VerifierCases.verify;

import org.junit.jupiter.api.Test;

/** The verifier finds the depth of the stack at each instruction. */
class VerifierDepthTest {
    @Test
    void straightCode() {
        VerifiedCode code = verify(b -> {
            b.emitLoadConst(5);
            b.emitLoadConst(3);
            b.emitAdd();
            b.emitReturn();
        });
        assertTrue(code.isStatic());
        assertEquals(0, code.depth(0));
        assertEquals(2, code.depth(2));
        assertEquals(1, code.depth(3));
        assertEquals(2, code.maxStack());
        assertFalse(code.isReachable(4));
        assertEquals(-1, code.depth(4));
    }

    @Test
    void emptyCodeEndsWithAnEmptyStack() {
        VerifiedCode code = verify(b -> {});
        assertEquals(0, code.depth(0));
        assertEquals(0, code.maxStack());
    }

    @Test
    void joinWithEqualDepthsIsStatic() {
        VerifiedCode code = verify(b -> {
            b.emitLoadConst(true);
            b.emitJumpIfFalse("else");
            b.emitLoadConst(1);
            b.emitJump("end");
            b.emitLabel("else");
            b.emitLoadConst(2);
            b.emitLabel("end");
            b.emitReturn();
        });
        assertTrue(code.isStatic());
        assertEquals(1, code.depth(5));
    }

    @Test
    void joinWithDifferentDepthsIsAcceptedButNotStatic() {
        VerifiedCode code = verify(b -> {
            b.emitLoadConst(true);
            b.emitJumpIfFalse("end");
            b.emitLoadConst(1);
            b.emitLabel("end");
            b.emitReturn();
        });
        assertFalse(code.isStatic());
        assertEquals(Verifier.MAX_STACK, code.maxStack());
        assertThrows(IllegalStateException.class, () -> code.depth(0));
    }

    @Test
    void loopThatGrowsTheStackIsNotStatic() {
        assertFalse(verify(b -> {
            b.emitLabel("loop");
            b.emitLoadConst(1);
            b.emitJump("loop");
        }).isStatic());
    }

    @Test
    void loopThatShrinksTheStackIsNotStatic() {
        assertFalse(verify(b -> {
            b.emitLoadConst(1);
            b.emitLoadConst(2);
            b.emitLabel("loop");
            b.emitPrint();
            b.emitJump("loop");
        }).isStatic());
    }

    @Test
    void certainUnderflowIsRejected() {
        VerificationException exception = rejected(b -> {
            b.emitLoadConst(1);
            b.emitAdd();
        });
        assertEquals("Stack underflow at instruction 1: ADD needs 2, found 1", exception.getMessage());
        assertEquals(1, exception.instruction());
        assertEquals("<main>", exception.function());
    }

    @Test
    void underflowOnOneOfTwoPathsIsLeftToExecution() {
        assertFalse(verify(b -> {
            b.emitLoadConst(true);
            b.emitJumpIfFalse("end");
            b.emitLoadConst(1);
            b.emitLabel("end");
            b.emitPrint();
        }).isStatic());
    }

    @Test
    void underflowFoundFirstOnTheShallowPathIsNotCertain() {
        assertFalse(verify(b -> {
            b.emitJump("test");
            b.emitLabel("deep");
            b.emitLoadConst(1);
            b.emitLabel("end");
            b.emitPrint();
            b.emitReturn();
            b.emitLabel("test");
            b.emitLoadConst(true);
            b.emitJumpIfFalse("deep");
            b.emitJump("end");
        }).isStatic());
    }

    @Test
    void underflowInCodeThatIsNeverReachedIsNoMatter() {
        VerifiedCode code = verify(b -> {
            b.emitReturn();
            b.emitAdd();
        });
        assertFalse(code.isReachable(1));
    }

    @Test
    void tolerantOpcodesOnAnEmptyStack() {
        VerifiedCode code = verify(b -> {
            b.emitPop();
            b.emitDup();
            b.emitAwait();
            b.emitEmitEvent("e");
            b.emitLoadConst(42);
            b.emitEmitEvent("e");
            b.emitReturn();
        });
        assertTrue(code.isStatic());
        assertEquals(0, code.depth(4));
        assertEquals(0, code.depth(6));
    }

    @Test
    void countsFromOperandsAndShapes() {
        var shape = CallShape.of(CallShape.Positional.POSITIONAL, CallShape.Spread.SPREAD);
        VerifiedCode code = verify(b -> {
            b.emitLoadConst("f");
            b.emitLoadConst(1);
            b.emitLoadConst(2);
            b.emitCallShaped(shape);
            b.emitReturn();
        });
        assertEquals(1, code.depth(4));
        assertEquals(2, code.multiplicity(3));
        assertEquals(3, code.pops(3));
        assertEquals(10 + 2 * 2, code.gas(3));
        assertTrue(rejected(b -> {
            b.emitLoadConst(1);
            b.emitLoadConst(2);
            b.emitCallShaped(shape);
        }).getMessage().contains("needs 3, found 2"));
    }

    @Test
    void hugeCountsUnderflow() {
        assertTrue(rejected(b -> b.emitBuildMap(Integer.MAX_VALUE - 1)).getMessage()
                .contains("needs 4294967292, found 0"));
    }

    @Test
    void iterationPushesOnlyWhenItGoesOn() {
        VerifiedCode code = verify(b -> {
            int it = b.allocateLocal(null);
            Label loop = b.newLabel();
            Label end = b.newLabel();
            b.emitBuildList(0);
            b.emitGetIter(2);
            b.emitStoreLocal(it);
            b.mark(loop);
            b.emitIterNext(it, 2, end);
            b.emitPop();
            b.emitPop();
            b.emitJump(loop);
            b.mark(end);
            b.emitReturn();
        });
        assertTrue(code.isStatic());
        assertEquals(2, code.depth(4));
        assertEquals(0, code.depth(7));
    }

    @Test
    void theDeepestStackIsAccepted() {
        VerifiedCode code = verify(b -> {
            for (int i = 0; i < Verifier.MAX_STACK; i++) {
                b.emitLoadConst(1);
            }
        });
        assertEquals(Verifier.MAX_STACK, code.maxStack());
    }

    @Test
    void certainOverflowIsRejected() {
        assertTrue(rejected(b -> {
            for (int i = 0; i <= Verifier.MAX_STACK; i++) {
                b.emitLoadConst(1);
            }
        }).getMessage().startsWith("VM stack overflow: depth 100001 exceeds maximum 100000"));
    }

    @Test
    void errorModeGoesOnBehindAThrow() {
        VerifiedCode code = verify(b -> {
            b.emit(Opcode.ENABLE_ERROR_MODE);
            b.emitLoadConst("oops");
            b.emitThrow();
            b.emitLoadConst(1);
        });
        assertTrue(code.isReachable(3));
        assertEquals(1, code.depth(4));
    }
}
