package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.value.Truth;

/** Starting tasks, channels, and blocks that no other task interrupts. */
final class TaskActions {

    private TaskActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.SPAWN_SHAPED, use -> {
            CallShape shape = (CallShape) use.constant(0);
            return (v, where) -> spawn(v[0], shape, v, where);
        });
        table.put(Opcode.SPAWN_METHOD_SHAPED, use -> {
            String name = use.name(0);
            CallShape shape = (CallShape) use.constant(1);
            return (v, where) -> spawn(Members.method(v[0], name, null, where), shape, v, where);
        });
        table.put(Opcode.NEW_CHANNEL, use -> {
            String name = use.name(0);
            String element = use.name(1);
            return (v, where) -> tasks(where).newChannel(name, element, v[0], where);
        });
        table.put(Opcode.ATOMIC_ENTER, use -> (v, where) -> {
            tasks(where).enterAtomic();
            return null;
        });
        table.put(Opcode.ATOMIC_LEAVE, use -> (v, where) -> {
            tasks(where).leaveAtomic();
            return null;
        });
        table.put(Opcode.SELECT, use -> (v, where) -> tasks(where).select((ZexusList) v[0], Truth.of(v[1]), where));
        table.put(Opcode.SCOPE_ENTER, use -> (v, where) -> {
            tasks(where).enterScope(v[0], where);
            return null;
        });
        table.put(Opcode.SCOPE_JOIN, use -> (v, where) -> tasks(where).joinScope(Truth.of(v[0]), where));
        table.put(Opcode.SCOPE_LEAVE, use -> (v, where) -> {
            tasks(where).leaveScope(where);
            return null;
        });
        table.put(Opcode.OPEN, use -> (v, where) -> tasks(where).open(v[0], where));
    }

    private static Object spawn(Object callee, CallShape shape, Object[] operands, Node where) {
        Object[] arguments = ShapedArguments.of(shape, operands, 1, where).bind(callee, where);
        return tasks(where).spawn(callee, arguments, where);
    }

    private static Tasks tasks(Node where) {
        return RuntimeContext.get(where).tasks();
    }
}
