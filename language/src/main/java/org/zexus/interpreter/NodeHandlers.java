package org.zexus.interpreter;

import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.code.Predicate;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.AwaitNode;
import org.zexus.interpreter.operation.BinaryOperation;
import org.zexus.interpreter.operation.FieldRead;
import org.zexus.interpreter.operation.FieldWrite;
import org.zexus.interpreter.operation.IndexWrite;
import org.zexus.interpreter.operation.OperateNode;
import org.zexus.interpreter.operation.TruthTest;
import org.zexus.interpreter.operation.UnaryOperation;

/** Instructions whose node does the work: decodes the operands, and stores the result. */
final class NodeHandlers {

    private NodeHandlers() {}

    @InliningCutoff
    static void binary(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int left, int right) {
        BinaryOperation node = (BinaryOperation) body.nodes[code[pc + 4]];
        node.store(frame, dest, node.execute(Slots.operand(frame, body.constants, left),
                Slots.operand(frame, body.constants, right)));
    }

    /** The right operand is the constant whose index is word 5. */
    @InliningCutoff
    static void binaryConstant(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int left) {
        BinaryOperation node = (BinaryOperation) body.nodes[code[pc + 4]];
        node.store(frame, dest,
                node.execute(Slots.get(frame, left), body.constants[code[pc + 5]]));
    }

    @InliningCutoff
    static void unary(BytecodeNode body, VirtualFrame frame, int dest, int operand, int site) {
        UnaryOperation node = (UnaryOperation) body.nodes[site];
        node.store(frame, dest, node.execute(Slots.operand(frame, body.constants, operand)));
    }

    /** Whether a comparison answers what the jump waits for; word 5 has the sense. */
    @InliningCutoff
    static boolean jumps(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int left, int right) {
        Object answer = ((BinaryOperation) body.nodes[code[pc + 4]]).execute(
                Slots.operand(frame, body.constants, left),
                Slots.operand(frame, body.constants, right));
        return (boolean) answer == code[pc + 5] < Predicate.NEGATED;
    }

    /** As {@link #jumps}; the right operand is the constant whose index is word 5, the sense is in word 6. */
    @InliningCutoff
    static boolean jumpsConstant(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int left) {
        Object answer = ((BinaryOperation) body.nodes[code[pc + 4]]).execute(Slots.get(frame, left),
                body.constants[code[pc + 5]]);
        return (boolean) answer == code[pc + 6] < Predicate.NEGATED;
    }

    @InliningCutoff
    static boolean isTrue(BytecodeNode body, VirtualFrame frame, int operand, int site) {
        return ((TruthTest) body.nodes[site]).execute(Slots.get(frame, operand));
    }

    @InliningCutoff
    static void setIndex(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int collection, int index,
            int value) {
        ((IndexWrite) body.nodes[code[pc + 4]]).execute(Slots.operand(frame, body.constants, collection),
                Slots.operand(frame, body.constants, index), Slots.operand(frame, body.constants, value));
    }

    @InliningCutoff
    static void getField(BytecodeNode body, VirtualFrame frame, int dest, int object, int site) {
        ((FieldRead) body.nodes[site]).execute(frame, Slots.operand(frame, body.constants, object),
                dest);
    }

    /** Reads a member if it is a field that can be read without running other code. */
    @InliningCutoff
    static boolean getPlainField(BytecodeNode body, VirtualFrame frame, int dest, int object, int site) {
        return ((FieldRead) body.nodes[site]).executePlain(frame,
                Slots.objectOperand(frame, body.constants, object), dest);
    }

    @InliningCutoff
    static void setField(BytecodeNode body, VirtualFrame frame, int object, int value, int site) {
        if (!setPlainField(body, frame, object, value, site)) {
            ((FieldWrite) body.nodes[site]).execute(frame, Slots.operand(frame, body.constants, object),
                    Slots.operand(frame, body.constants, value));
        }
    }

    /** Assigns a member if it is a field that can be assigned without running other code. */
    @InliningCutoff
    static boolean setPlainField(BytecodeNode body, VirtualFrame frame, int object, int value, int site) {
        FieldWrite node = (FieldWrite) body.nodes[site];
        Object target = Slots.objectOperand(frame, body.constants, object);
        if (value >= 0 && frame.isLong(value)) {
            return node.executePlainLong(target, frame.getLong(value));
        }
        if (value >= 0 && frame.isDouble(value)) {
            return node.executePlainDouble(target, frame.getDouble(value));
        }
        return node.executePlain(target, Slots.operand(frame, body.constants, value));
    }

    @InliningCutoff
    static void operate(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int site, int count) {
        OperateNode node = (OperateNode) body.nodes[site];
        node.store(frame, dest,
                node.execute(frame, Slots.operands(frame, body.constants, code, pc + 4, count, 0)));
    }

    @InliningCutoff
    static void await(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int site) {
        AwaitNode node = (AwaitNode) body.nodes[site];
        node.store(frame, dest, node.execute(Slots.operand(frame, body.constants, code[pc + 4])));
    }

    @InliningCutoff
    static void awaitTopmost(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int site, int count) {
        AwaitNode node = (AwaitNode) body.nodes[site];
        node.store(frame, dest, node.executeTopmost(frame, code, pc + 4, count));
    }
}
