package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.operation.ActionTable.Use;
import org.zexus.runtime.call.ChangeReaction;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Indexing;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.operation.WatchHandle;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Events, and reactions to changes of variables and members. */
final class EventActions {

    private EventActions() {}

    static void register(Map<Opcode, Function<Use, RuntimeAction>> table) {
        table.put(Opcode.EMIT_ARGS, use -> {
            String name = use.name(0);
            return (v, where) -> RuntimeContext.get(where).events().emit(name, v, where);
        });
        table.put(Opcode.EMIT_DATA, use -> {
            String name = use.name(0);
            return (v, where) -> RuntimeContext.get(where).events().emit(name, data(v[0], where), where);
        });
        table.put(Opcode.ON_ARGS, use -> {
            String name = use.name(0);
            return (v, where) -> {
                RuntimeContext.get(where).events().onArguments(name, v[0]);
                return null;
            };
        });
        table.put(Opcode.ON_EVENT, use -> {
            String name = use.name(0);
            return (v, where) -> {
                RuntimeContext.get(where).events().onEvent(name, v[0]);
                return null;
            };
        });
        table.put(Opcode.DECLARE_EVENT, use -> {
            String name = use.name(0);
            String[] schema = schema(use);
            return (v, where) -> {
                RuntimeContext.get(where).events().declare(name, schema);
                return null;
            };
        });
        table.put(Opcode.REGISTER_EVENT, use -> {
            String name = use.name(0);
            String handler = use.instruction().operandCount() == 1 ? null : use.name(1);
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                RuntimeContext.get(where).events().registerByName(name, handler, scope);
                return null;
            };
        });
        table.put(Opcode.EMIT_EVENT, use -> {
            String name = use.name(0);
            Object otherwise = use.instruction().operandCount() == 1 ? ZexusNull.NULL : use.value(1);
            return (v, where) -> {
                RuntimeContext.get(where).events().emitPayload(name, v.length == 0 ? otherwise : v[0], where);
                return null;
            };
        });
        table.put(Opcode.WATCH_NAME, use -> {
            String name = use.name(0);
            ModuleScope scope = use.function().scope();
            return (v, where) -> {
                ChangeReaction reaction = reaction(v[0], where).asReaction();
                var known = scope.resolve(name);
                GlobalCell variable = known != null ? known : scope.declare(name);
                Runnable watcher = () -> reaction.run(null);
                variable.watch(watcher);
                reaction.whenStopped(() -> variable.unwatch(watcher));
                return null;
            };
        });
        table.put(Opcode.WATCH_ATTR, use -> {
            String name = use.name(0);
            return (v, where) -> {
                Members.watch(v[0], name, reaction(v[1], where), where);
                return null;
            };
        });
        table.put(Opcode.WATCH_PLACES, use -> (v, where) -> {
            ZexusFunction reaction = reaction(v[0], where);
            Object places = v[1];
            reaction.asReaction().follow(() -> watchPlaces(InvokeNode.call(where, places), reaction, where));
            return null;
        });
        table.put(Opcode.WATCH_HANDLE, use -> (v, where) -> new WatchHandle(reaction(v[0], where)));
        table.put(Opcode.REACT, use -> (v, where) -> {
            Object[] reactions = v[0] instanceof ZexusList list ? list.toArray() : v;
            for (Object reaction : reactions) {
                reaction(reaction, where).asReaction().run(where);
            }
            return null;
        });
    }

    /** The names and kinds of the parts of an event; without the constant there is just their number. */
    private static String[] schema(Use use) {
        if (use.instruction().operandCount() == 3) {
            return ((List<?>) use.constant(2)).stream().map(String.class::cast).toArray(String[]::new);
        }
        return IntStream.rangeClosed(1, use.number(1))
                .boxed()
                .flatMap(place -> Stream.of("argument " + place, "any"))
                .toArray(String[]::new);
    }

    private static ZexusMap data(Object value, Node where) {
        if (value instanceof ZexusMap map) {
            return map;
        }
        throw Errors.typeError(where, "the data of an event must be a map, got " + Kinds.typeName(value));
    }

    /** Watches the places in a list of objects and keys in turn. */
    private static void watchPlaces(Object places, ZexusFunction reaction, Node where) {
        if (!(places instanceof ZexusList list)) {
            throw Errors.typeError(where, "the places to watch must be a list, got " + Kinds.typeName(places));
        }
        for (int i = 0; i + 1 < list.size(); i += 2) {
            Indexing.watch(list.get(i), list.get(i + 1), reaction, where);
        }
    }

    private static ZexusFunction reaction(Object value, Node where) {
        if (value instanceof ZexusFunction function) {
            return function;
        }
        throw Errors.typeError(where, "a reaction must be a function, got " + Kinds.typeName(value));
    }
}
