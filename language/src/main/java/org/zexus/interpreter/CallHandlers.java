package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.scope.GlobalCell;

/** Calls: decodes what is called, and stores the result. The arguments begin at word 5; word 4 is their number. */
final class CallHandlers {

    private CallHandlers() {}

    static void call(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        CallNode node = (CallNode) body.nodes[code[pc + 2]];
        Object callee = Slots.operand(frame, body.constants, code[pc + 3]);
        node.store(frame, code[pc + 1], node.execute(frame, callee, body.constants, code, pc + 5, code[pc + 4]));
    }

    static void callGlobal(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        CallNode node = (CallNode) body.nodes[code[pc + 2]];
        Object callee = VariableHandlers.readGlobal(body.globals[code[pc + 3]]);
        node.store(frame, code[pc + 1], node.execute(frame, callee, body.constants, code, pc + 5, code[pc + 4]));
    }

    static void callMethod(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        MethodCallNode node = (MethodCallNode) body.nodes[code[pc + 2]];
        Object receiver = Slots.operand(frame, body.constants, code[pc + 5]);
        node.store(frame, code[pc + 1], node.execute(frame, receiver, body.constants, code, pc + 5, code[pc + 4]));
    }
}
