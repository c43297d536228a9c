package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.InstructionNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;

/**
 * The catch clauses of a function, for a debugger that stops at errors which nobody catches. It asks for the frame of
 * every function that waits for a call, by the member {@code catches}, without saying which frame it means. Whether one
 * of them is inside of a try statement is what it wants to know in the end.
 */
@ExportLibrary(InteropLibrary.class)
final class CatchClauses implements TruffleObject {
    private static final String CATCHES = "catches";
    /** A catch clause begins by taking the value out of the error; what cleans up keeps the error as it is. */
    private static final int LONGEST_START = 3;

    private final Bytecode code;
    private final RootNode root;

    private CatchClauses(Bytecode code, RootNode root) {
        this.code = code;
        this.root = root;
    }

    /** The catch clauses of the function that a node belongs to. */
    static CatchClauses of(Bytecode code, Node node) {
        return new CatchClauses(code, node.getRootNode());
    }

    /** Whether a function has any. */
    static boolean anyIn(Bytecode code) {
        return code.handlers().stream().anyMatch(handler -> isCatch(code, handler));
    }

    /** Whether a catch clause of a function catches the errors of an instruction. */
    static boolean guard(Bytecode code, int instruction) {
        return code.handlers().stream().anyMatch(handler -> handler.covers(instruction) && isCatch(code, handler));
    }

    private static boolean isCatch(Bytecode code, Handler handler) {
        if (handler.delivery() == Handler.Delivery.VALUE) {
            return true;
        }
        List<Instruction> instructions = code.instructions();
        int end = Math.min(handler.target() + LONGEST_START, instructions.size());
        return instructions.subList(handler.target(), end)
                .stream()
                .anyMatch(instruction -> instruction.opcode() == Opcode.CATCH_VALUE);
    }

    /** Whether a frame is one of the function, and waits for a call inside of a try statement with a catch clause. */
    private boolean guardCallOf(FrameInstance frame) {
        for (Node node = frame.getCallNode(); node != null; node = node.getParent()) {
            if (node instanceof InstructionNode instruction) {
                return instruction.getRootNode() == root && guard(code, instruction.portableIndex());
            }
        }
        return false;
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return ZexusList.of(Strings.fromJava(CATCHES));
    }

    @ExportMessage(name = "isMemberReadable")
    @ExportMessage(name = "isMemberInvocable")
    boolean hasMember(String member) {
        return member.equals(CATCHES);
    }

    /** The member as a function: this object itself. */
    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        if (!hasMember(member)) {
            throw UnknownIdentifierException.create(member);
        }
        return this;
    }

    @ExportMessage
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String member, Object[] arguments) throws UnknownIdentifierException, ArityException {
        if (!hasMember(member)) {
            throw UnknownIdentifierException.create(member);
        }
        return execute(arguments);
    }

    @ExportMessage
    @TruffleBoundary
    Object execute(Object[] arguments) throws ArityException {
        if (arguments.length != 1) {
            throw ArityException.create(1, 1, arguments.length);
        }
        Boolean guarded = Truffle.getRuntime().iterateFrames(frame -> guardCallOf(frame) ? Boolean.TRUE : null);
        return guarded != null;
    }
}
