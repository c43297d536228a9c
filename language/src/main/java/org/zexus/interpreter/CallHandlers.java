package org.zexus.interpreter;

import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.scope.GlobalCell;

/** Calls: decodes what is called, and stores the result. The arguments begin at word 5; word 4 is their number. */
final class CallHandlers {

    private CallHandlers() {}

    @InliningCutoff
    static void call(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int site, int function) {
        CallNode node = (CallNode) body.nodes[site];
        Object callee = Slots.objectOperand(frame, body.constants, function);
        node.store(frame, dest, node.call(frame, callee, body.constants, code, pc + 5, code[pc + 4]));
    }

    @InliningCutoff
    static void callGlobal(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int site, int name) {
        CallNode node = (CallNode) body.nodes[site];
        Object callee = VariableHandlers.readGlobal(body.globals[name]);
        node.store(frame, dest, node.call(frame, callee, body.constants, code, pc + 5, code[pc + 4]));
    }

    @InliningCutoff
    static void callMethod(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int site) {
        MethodCallNode node = (MethodCallNode) body.nodes[site];
        Object receiver = Slots.objectOperand(frame, body.constants, code[pc + 5]);
        node.store(frame, dest, node.call(frame, receiver, body.constants, code, pc + 5, code[pc + 4]));
    }
}
