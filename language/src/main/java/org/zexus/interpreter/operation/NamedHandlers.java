package org.zexus.interpreter.operation;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.registry.Registry;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ZexusNull;

/**
 * Events with handlers that are registered by name: what a name means is decided when the event is emitted, and a name
 * that means nothing then is passed over.
 */
final class NamedHandlers {

    private NamedHandlers() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.REGISTER_EVENT, use -> {
            String event = use.name(0);
            String handler = use.instruction().operandCount() == 1 ? null : use.name(1);
            return (v, where) -> {
                add(event, handler, where);
                return null;
            };
        });
        table.put(Opcode.EMIT_EVENT, use -> {
            String event = use.name(0);
            Object otherwise = use.instruction().operandCount() == 1 ? ZexusNull.NULL : use.value(1);
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                emit(scope, event, v.length == 0 ? otherwise : v[0], where);
                return null;
            };
        });
    }

    private static void add(String event, String handler, Node where) {
        ZexusMap events = RuntimeContext.get(where).registries().map(Registry.EVENTS);
        if (!(events.get(event) instanceof ZexusList)) {
            events.put(event, ZexusList.empty());
        }
        if (handler == null) {
            return;
        }
        ZexusList handlers = (ZexusList) events.get(event);
        Object name = Strings.fromJava(handler);
        for (Object known : handlers.toArray()) {
            if (Equality.equal(known, name)) {
                return;
            }
        }
        handlers.push(name);
    }

    /** Calls all handlers, whatever happens to some of them, then raises the first failure. */
    private static void emit(ModuleScope scope, String event, Object payload, Node where) {
        RuntimeContext context = RuntimeContext.get(where);
        AbstractTruffleException failure = null;
        if (context.registries().map(Registry.EVENTS).get(event) instanceof ZexusList handlers) {
            for (Object name : handlers.toArray()) {
                Object handler = find(scope, Display.toJava(name));
                if (handler != null) {
                    failure = call(handler, payload, failure, where);
                }
            }
        }
        context.events().emit(event, new Object[]{payload}, where);
        if (failure != null) {
            throw failure;
        }
    }

    private static AbstractTruffleException call(Object handler, Object payload, AbstractTruffleException before,
            Node where) {
        try {
            InvokeNode.call(where, handler, payload);
            return before;
        } catch (AbstractTruffleException failure) {
            if (before == null) {
                return failure;
            }
            before.addSuppressed(failure);
            return before;
        }
    }

    private static Object find(ModuleScope scope, String name) {
        GlobalCell cell = scope.visible(name);
        return cell != null && cell.isSet() ? cell.get() : scope.context().builtin(name);
    }
}
