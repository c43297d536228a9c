package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.bytecode.VerifierCases.assertRejected;
import static org.zexus.bytecode.VerifierCases.raw;
import static org.zexus.bytecode.VerifierCases.verify;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The verifier checks the handlers of errors. */
class VerifierHandlersTest {
    @Test
    void tableHandlersAreEnteredWithTheException() {
        VerifiedCode code = Verifier.verify(raw(List.of(1), List.of(new Handler(1, 2, 3, 1)),
                Instruction.of(Opcode.LOAD_CONST, 0), Instruction.of(Opcode.TX_BEGIN),
                Instruction.of(Opcode.RETURN), Instruction.of(Opcode.RETHROW)));
        assertEquals(2, code.depth(3));
        assertEquals(2, code.maxStack());
        assertNull(code.handlerAt(0));
        assertEquals(3, code.handlerAt(1).target());
        assertNull(code.handlerAt(2));
    }

    @Test
    void innermostHandlerIsTheFirstInTheTable() {
        var inner = new Handler(1, 2, 3, 0);
        var outer = new Handler(0, 3, 3, 0);
        VerifiedCode code = Verifier.verify(raw(List.of(), List.of(inner, outer), Instruction.of(Opcode.TX_BEGIN),
                Instruction.of(Opcode.TX_BEGIN), Instruction.of(Opcode.JUMP, 4),
                Instruction.of(Opcode.RETHROW)));
        assertEquals(List.of(outer, inner, outer),
                List.of(code.handlerAt(0), code.handlerAt(1), code.handlerAt(2)));
        assertNull(code.handlerAt(3));
    }

    @Test
    void handlersMustLieInTheCode() {
        for (Handler handler : List.of(new Handler(-1, 1, 0, 0), new Handler(0, 2, 0, 0), new Handler(1, 0, 0, 0),
                new Handler(0, 1, 2, 0), new Handler(0, 1, -1, 0), new Handler(0, 1, 0, -1))) {
            assertRejected("handler", raw(List.of(), List.of(handler), Instruction.of(Opcode.NOP)));
        }
    }

    @Test
    void handlerMustNotKeepMoreThanIsLeft() {
        assertRejected("handler keeps 1 stack entries, but only 0 are left at instruction 1",
                raw(List.of(1), List.of(new Handler(1, 2, 2, 1)), Instruction.of(Opcode.LOAD_CONST, 0),
                        Instruction.of(Opcode.THROW), Instruction.of(Opcode.RETHROW)));
    }

    @Test
    void setupTryGivesStaticRegions() {
        VerifiedCode code = verify(b -> {
            b.emitLoadConst("below");
            b.emitSetupTry("handler");
            b.emitLoadConst(1);
            b.emitLoadConst(0);
            b.emitDiv();
            b.emitPopTry();
            b.emitReturn();
            b.emitLabel("handler");
            b.emitReturn();
        });
        assertTrue(code.isStatic());
        assertEquals(List.of(new Handler(2, 6, 7, 1, Handler.Delivery.VALUE)), code.handlers());
        assertEquals(2, code.depth(7));
        assertNull(code.handlerAt(7));
    }

    @Test
    void nestedTriesGiveTheInnermostHandler() {
        VerifiedCode code = verify(b -> {
            b.emitSetupTry("outer");
            b.emitSetupTry("inner");
            b.emit(Opcode.TX_BEGIN);
            b.emitPopTry();
            b.emit(Opcode.TX_BEGIN);
            b.emitPopTry();
            b.emitReturn();
            b.emitLabel("inner");
            b.emitThrow();
            b.emitLabel("outer");
            b.emitReturn();
        });
        assertTrue(code.isStatic());
        assertEquals(8, code.handlerAt(1).target());
        assertEquals(7, code.handlerAt(2).target());
        assertEquals(8, code.handlerAt(4).target());
        assertNull(code.handlerAt(6));
        assertEquals(8, code.handlerAt(7).target());
        assertNull(code.handlerAt(8));
    }

    @Test
    void disagreeingTriesAreNotStatic() {
        VerifiedCode code = verify(b -> {
            b.emitLoadConst(true);
            b.emitJumpIfFalse("skip");
            b.emitSetupTry("handler");
            b.emitLabel("skip");
            b.emit(Opcode.TX_BEGIN);
            b.emitReturn();
            b.emitLabel("handler");
            b.emitReturn();
        });
        assertFalse(code.isStatic());
        assertEquals(List.of(), code.handlers());
    }

    @Test
    void tryInALoopIsStatic() {
        assertTrue(verify(b -> {
            b.emitLabel("loop");
            b.emitSetupTry("handler");
            b.emit(Opcode.TX_BEGIN);
            b.emitPopTry();
            b.emitJump("loop");
            b.emitLabel("handler");
            b.emitPop();
            b.emitJump("loop");
        }).isStatic());
    }

    @Test
    void popTryWithoutTryDoesNothing() {
        assertTrue(verify(b -> b.emitPopTry()).isStatic());
    }

    @Test
    void tableAndTryStackDoNotMix() {
        assertRejected("SETUP_TRY beside a handler table",
                raw(List.of(), List.of(new Handler(0, 0, 0, 0)), Instruction.of(Opcode.SETUP_TRY, 1)));
    }
}
