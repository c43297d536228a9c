package org.zexus.interpreter;

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

    static void binary(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        BinaryOperation node = (BinaryOperation) nodes[code[pc + 4]];
        node.store(frame, code[pc + 1], node.execute(Slots.operand(frame, constants, code[pc + 2]),
                Slots.operand(frame, constants, code[pc + 3])));
    }

    /** The right operand is the constant whose index is word 5. */
    static void binaryConstant(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        BinaryOperation node = (BinaryOperation) nodes[code[pc + 4]];
        node.store(frame, code[pc + 1],
                node.execute(Slots.get(frame, code[pc + 2]), constants[code[pc + 5]]));
    }

    static void unary(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        UnaryOperation node = (UnaryOperation) nodes[code[pc + 3]];
        node.store(frame, code[pc + 1], node.execute(Slots.operand(frame, constants, code[pc + 2])));
    }

    /** Whether a comparison answers what the jump waits for; word 5 has the sense. */
    static boolean jumps(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        Object answer = ((BinaryOperation) nodes[code[pc + 4]]).execute(Slots.operand(frame, constants, code[pc + 2]),
                Slots.operand(frame, constants, code[pc + 3]));
        return (boolean) answer == code[pc + 5] < Predicate.NEGATED;
    }

    /** As {@link #jumps}; the right operand is the constant whose index is word 5, the sense is in word 6. */
    static boolean jumpsConstant(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        Object answer = ((BinaryOperation) nodes[code[pc + 4]]).execute(Slots.get(frame, code[pc + 2]),
                constants[code[pc + 5]]);
        return (boolean) answer == code[pc + 6] < Predicate.NEGATED;
    }

    static boolean isTrue(VirtualFrame frame, int[] code, int pc, Node[] nodes) {
        return ((TruthTest) nodes[code[pc + 3]]).execute(Slots.get(frame, code[pc + 2]));
    }

    static void setIndex(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        ((IndexWrite) nodes[code[pc + 4]]).execute(Slots.operand(frame, constants, code[pc + 1]),
                Slots.operand(frame, constants, code[pc + 2]), Slots.operand(frame, constants, code[pc + 3]));
    }

    static void getField(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        ((FieldRead) nodes[code[pc + 3]]).execute(frame, Slots.operand(frame, constants, code[pc + 2]),
                code[pc + 1]);
    }

    static void setField(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        FieldWrite node = (FieldWrite) nodes[code[pc + 3]];
        Object object = Slots.operand(frame, constants, code[pc + 1]);
        int value = code[pc + 2];
        if (value >= 0 && frame.isLong(value)) {
            node.executeLong(frame, object, frame.getLong(value));
        } else if (value >= 0 && frame.isDouble(value)) {
            node.executeDouble(frame, object, frame.getDouble(value));
        } else {
            node.execute(frame, object, Slots.operand(frame, constants, value));
        }
    }

    static void operate(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        OperateNode node = (OperateNode) nodes[code[pc + 2]];
        node.store(frame, code[pc + 1],
                node.execute(frame, Slots.operands(frame, constants, code, pc + 4, code[pc + 3], 0)));
    }

    static void await(VirtualFrame frame, int[] code, int pc, Object[] constants, Node[] nodes) {
        AwaitNode node = (AwaitNode) nodes[code[pc + 2]];
        node.store(frame, code[pc + 1], node.execute(Slots.operand(frame, constants, code[pc + 4])));
    }

    static void awaitTopmost(VirtualFrame frame, int[] code, int pc, Node[] nodes) {
        AwaitNode node = (AwaitNode) nodes[code[pc + 2]];
        node.store(frame, code[pc + 1], node.executeTopmost(frame, code, pc + 4, code[pc + 3]));
    }
}
