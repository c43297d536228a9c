package org.zexus.interpreter.operation;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.CallShape;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Arithmetic;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** Starting tasks, channels, and blocks that no other task interrupts. */
final class TaskActions {

    /** The module-level variable that holds the atomic values of the opcodes. */
    private static final String ATOMIC_STATE = "_atomic_state";

    private TaskActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        registerPortable(table);
        table.put(Opcode.SPAWN_SHAPED, use -> {
            CallShape shape = (CallShape) use.constant(0);
            return (v, where) -> spawn(v[0], shape, v, where);
        });
        table.put(Opcode.SPAWN_DETACHED, use -> {
            CallShape shape = (CallShape) use.constant(0);
            return (v, where) -> tasks(where).spawnDetached(v[0],
                    ShapedArguments.of(shape, v, 1, where).bind(v[0], where), where);
        });
        table.put(Opcode.SPAWN_ISOLATED, use -> {
            CallShape shape = (CallShape) use.constant(0);
            return (v, where) -> tasks(where).spawnIsolated(v[0],
                    ShapedArguments.of(shape, v, 1, where).bind(v[0], where), where);
        });
        table.put(Opcode.SPAWN_BRANCHES, use -> {
            Object names = use.value(0);
            return (v, where) -> tasks(where).spawnBranches(names, v, where);
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
        table.put(Opcode.SELECT, use -> (v, where) -> tasks(where).select(v[0], Truth.of(v[1]), where));
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

    private static void registerPortable(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.SPAWN, use -> use.instruction().operandCount() == 0
                ? (v, where) -> spawnValue(v[0], where)
                : spawnNamed(use));
        table.put(Opcode.SPAWN_CALL, TaskActions::spawnNamed);
        table.put(Opcode.PARALLEL_START, use -> (v, where) -> {
            tasks(where).parallel().begin();
            return null;
        });
        table.put(Opcode.PARALLEL_END, use -> (v, where) -> tasks(where).parallel().end(where));
        table.put(Opcode.SPAWN_TASK, use -> {
            RuntimeAction start = use.instruction().operandCount() == 2 ? spawnNamed(use)
                    : (v, where) -> tasks(where).spawn(v[0], Arrays.copyOfRange(v, 1, v.length), where);
            return (v, where) -> {
                Object task = start.run(v, where);
                tasks(where).parallel().add(task);
                return task;
            };
        });
        table.put(Opcode.BARRIER, use -> {
            Object seconds = use.instruction().operandCount() == 0 ? null : use.constant(0);
            return (v, where) -> tasks(where).parallel().barrier(v.length == 0 ? null : v[0], seconds, where);
        });
        table.put(Opcode.TASK_JOIN, use -> (v, where) -> tasks(where).join(v[0], where));
        table.put(Opcode.TASK_RESULT, use -> (v, where) -> tasks(where).join(v[0], where));
        table.put(Opcode.LOCK_ACQUIRE, use -> (v, where) -> tasks(where).parallel().lock(key(use, v), where));
        table.put(Opcode.LOCK_RELEASE, use -> (v, where) -> {
            tasks(where).parallel().unlock(key(use, v), where);
            return null;
        });
        table.put(Opcode.ATOMIC_ADD, use -> (v, where) -> {
            ZexusMap state = atomicState(use.function().scope());
            Object key = key(use, v);
            Object before = state.get(key);
            Object after = Arithmetic.add(before == null ? (Object) 0L : before, v[v.length - 1], where);
            state.put(key, after, where);
            return after;
        });
        table.put(Opcode.ATOMIC_CAS, use -> (v, where) -> {
            ZexusMap state = atomicState(use.function().scope());
            Object key = key(use, v);
            Object before = state.get(key);
            if (!Equality.equal(before == null ? ZexusNull.NULL : before, v[v.length - 2])) {
                return false;
            }
            state.put(key, v[v.length - 1], where);
            return true;
        });
    }

    /** The key of a lock or atomic value: the constant operand, or the deepest entry taken from the stack. */
    private static Object key(Use use, Object[] operands) {
        if (use.instruction().operandCount() == 0) {
            return operands[0];
        }
        Object constant = use.constant(0);
        return constant instanceof String text ? Strings.fromJava(text) : constant;
    }

    /** The atomic values, which the program can read as a variable. */
    private static ZexusMap atomicState(ModuleScope scope) {
        GlobalCell cell = scope.resolve(ATOMIC_STATE);
        if (cell == null) {
            cell = scope.declare(ATOMIC_STATE);
        }
        if (!(cell.get() instanceof ZexusMap)) {
            cell.set(new ZexusMap());
        }
        return (ZexusMap) cell.get();
    }

    private static RuntimeAction spawnNamed(Use use) {
        String name = use.name(0);
        ModuleScope scope = use.function().scope();
        return (v, where) -> tasks(where).spawn(named(name, scope, where), v, where);
    }

    private static Object named(String name, ModuleScope scope, Node where) {
        Object callee = scope.meaning(name);
        if (callee == null) {
            throw Errors.nameError(where, "'" + name + "' is not defined");
        }
        return callee;
    }

    private static Object spawnValue(Object value, Node where) {
        boolean isCallable = Kinds.of(value) == Kind.FUNCTION
                || ForeignValues.isForeign(value) && InteropLibrary.getUncached().isExecutable(value);
        return isCallable ? tasks(where).spawn(value, new Object[0], where) : tasks(where).completed(value, where);
    }

    private static Object spawn(Object callee, CallShape shape, Object[] operands, Node where) {
        Object[] arguments = ShapedArguments.of(shape, operands, 1, where).bind(callee, where);
        return tasks(where).spawn(callee, arguments, where);
    }

    private static Tasks tasks(Node where) {
        return RuntimeContext.get(where).tasks();
    }
}
