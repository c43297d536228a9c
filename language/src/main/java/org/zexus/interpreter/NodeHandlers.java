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

    static void binary(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        BinaryOperation node = (BinaryOperation) body.nodes[code[pc + 4]];
        node.store(frame, code[pc + 1], node.execute(Slots.operand(frame, body.constants, code[pc + 2]),
                Slots.operand(frame, body.constants, code[pc + 3])));
    }

    /** The right operand is the constant whose index is word 5. */
    static void binaryConstant(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        BinaryOperation node = (BinaryOperation) body.nodes[code[pc + 4]];
        node.store(frame, code[pc + 1],
                node.execute(Slots.get(frame, code[pc + 2]), body.constants[code[pc + 5]]));
    }

    static void unary(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        UnaryOperation node = (UnaryOperation) body.nodes[code[pc + 3]];
        node.store(frame, code[pc + 1], node.execute(Slots.operand(frame, body.constants, code[pc + 2])));
    }

    /** Whether a comparison answers what the jump waits for; word 5 has the sense. */
    static boolean jumps(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        Object answer = ((BinaryOperation) body.nodes[code[pc + 4]]).execute(
                Slots.operand(frame, body.constants, code[pc + 2]),
                Slots.operand(frame, body.constants, code[pc + 3]));
        return (boolean) answer == code[pc + 5] < Predicate.NEGATED;
    }

    /** As {@link #jumps}; the right operand is the constant whose index is word 5, the sense is in word 6. */
    static boolean jumpsConstant(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        Object answer = ((BinaryOperation) body.nodes[code[pc + 4]]).execute(Slots.get(frame, code[pc + 2]),
                body.constants[code[pc + 5]]);
        return (boolean) answer == code[pc + 6] < Predicate.NEGATED;
    }

    static boolean isTrue(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        return ((TruthTest) body.nodes[code[pc + 3]]).execute(Slots.get(frame, code[pc + 2]));
    }

    static void setIndex(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        ((IndexWrite) body.nodes[code[pc + 4]]).execute(Slots.operand(frame, body.constants, code[pc + 1]),
                Slots.operand(frame, body.constants, code[pc + 2]), Slots.operand(frame, body.constants, code[pc + 3]));
    }

    static void getField(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        ((FieldRead) body.nodes[code[pc + 3]]).execute(frame, Slots.operand(frame, body.constants, code[pc + 2]),
                code[pc + 1]);
    }

    /** Reads a member if it is a field that can be read without running other code. */
    static boolean getPlainField(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        return ((FieldRead) body.nodes[code[pc + 3]]).executePlain(frame,
                Slots.operand(frame, body.constants, code[pc + 2]), code[pc + 1]);
    }

    static void setField(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        if (!setPlainField(body, frame, code, pc)) {
            ((FieldWrite) body.nodes[code[pc + 3]]).execute(frame, Slots.operand(frame, body.constants, code[pc + 1]),
                    Slots.operand(frame, body.constants, code[pc + 2]));
        }
    }

    /** Assigns a member if it is a field that can be assigned without running other code. */
    static boolean setPlainField(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        FieldWrite node = (FieldWrite) body.nodes[code[pc + 3]];
        Object object = Slots.operand(frame, body.constants, code[pc + 1]);
        int value = code[pc + 2];
        if (value >= 0 && frame.isLong(value)) {
            return node.executePlainLong(object, frame.getLong(value));
        }
        if (value >= 0 && frame.isDouble(value)) {
            return node.executePlainDouble(object, frame.getDouble(value));
        }
        return node.executePlain(object, Slots.operand(frame, body.constants, value));
    }

    static void operate(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        OperateNode node = (OperateNode) body.nodes[code[pc + 2]];
        node.store(frame, code[pc + 1],
                node.execute(frame, Slots.operands(frame, body.constants, code, pc + 4, code[pc + 3], 0)));
    }

    static void await(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        AwaitNode node = (AwaitNode) body.nodes[code[pc + 2]];
        node.store(frame, code[pc + 1], node.execute(Slots.operand(frame, body.constants, code[pc + 4])));
    }

    static void awaitTopmost(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        AwaitNode node = (AwaitNode) body.nodes[code[pc + 2]];
        node.store(frame, code[pc + 1], node.executeTopmost(frame, code, pc + 4, code[pc + 3]));
    }
}
