package org.zexus.language.transfer;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.zexus.builtins.time.DateTime;
import org.zexus.concurrent.Channel;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

/** Packs a value of a context for others. */
final class Packing {

    private final Place place;
    private final Node where;
    private final Map<Object, Object> packed = new IdentityHashMap<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final FunctionPacking functions;
    /** What is being packed, for messages. */
    private String subject;

    Packing(Place place, Node where) {
        this.place = place;
        this.where = where;
        this.functions = new FunctionPacking(this, place);
    }

    /** The value, with everything that belongs to it. */
    Object pack(Object value, String title) {
        subject = title;
        Object result = value(value);
        for (Runnable next = later.poll(); next != null; next = later.poll()) {
            next.run();
        }
        return result;
    }

    /** A value; the variables it uses are packed later. */
    Object value(Object value) {
        return switch (value) {
            case Long _,Double _,Boolean _,TruffleString _,BigInt _,ZexusNull _,DateTime _,EnumValue _ ->
                value;
            default -> {
                Object known = packed.get(value);
                yield known != null ? known : compound(value);
            }
        };
    }

    /** Packs the value of a variable once everything that is being packed is. */
    void later(String title, Runnable action) {
        later.add(() -> {
            subject = title;
            action.run();
        });
    }

    /** Notes what something is packed as, so that it can be part of itself. */
    <T extends Packed> T remember(Object value, T as) {
        packed.put(value, as);
        return as;
    }

    /** What something is packed as already, or null. */
    Object known(Object value) {
        return packed.get(value);
    }

    private Object compound(Object value) {
        return switch (value) {
            case ZexusList list -> list(list);
            case ZexusMap map -> map(map);
            case ZexusSet set -> {
                Object[] elements = set.toArray();
                var copy = remember(set, new PackedCollection.OfSet(set, elements));
                packAll(elements, elements);
                yield copy;
            }
            case Instance instance when instance.kind() != Kind.CONTRACT -> instance(instance);
            case ZexusType type when !type.isContract() -> type(type);
            case ZexusFunction function -> functions.function(function, true);
            case BoundMethod method -> {
                String name = method.function() == null ? method.builtin().name() : method.function().info().name();
                yield new PackedFunction.OfValue(value(method.receiver()), name);
            }
            case ZexusObject key when key.kind() == Kind.PUBLIC_KEY || key.kind() == Kind.PRIVATE_KEY -> key;
            case ModuleValue module -> functions.module(module);
            case ErrorValue error -> new PackedError(error.exception());
            case Channel channel -> {
                channel.share(where);
                yield channel;
            }
            default -> {
                LibraryMember member = place.libraryMember(value);
                if (member == null) {
                    throw cannotLeave(value);
                }
                yield remember(value, new PackedMember(member));
            }
        };
    }

    private Object list(ZexusList list) {
        if (list.objects() == null) {
            return remember(list, new PackedCollection.OfNumbers(list));
        }
        Object[] elements = list.toArray();
        var copy = remember(list, new PackedCollection.OfList(list, elements));
        packAll(elements, elements);
        return copy;
    }

    private Object map(ZexusMap map) {
        Object[] keys = map.keyArray();
        Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = map.get(keys[i]);
        }
        var copy = remember(map, new PackedCollection.OfMap(map, keys, values));
        packAll(keys, keys);
        packAll(values, values);
        return copy;
    }

    private Object instance(Instance instance) {
        Object[] fields = new Object[instance.type().fields().length];
        var copy = remember(instance, new PackedInstance(instance, value(instance.type()), fields));
        for (int i = 0; i < fields.length; i++) {
            fields[i] = value(instance.get(i));
        }
        return copy;
    }

    private Object type(ZexusType type) {
        if (type.generic() != null) {
            Object[] arguments = type.appliedArguments();
            packAll(arguments, arguments);
            return remember(type, new PackedType.Applied(value(type.generic()), arguments));
        }
        if (type.origin() == null) {
            throw cannotLeave(type);
        }
        Object[] operands = new Object[type.origin().operands().size()];
        var copy = remember(type,
                new PackedType(place.identities().token(type), type.origin().declaration(), operands));
        for (int i = 0; i < operands.length; i++) {
            Object operand = type.origin().operands().get(i);
            // The type itself takes its functions in when it is made.
            operands[i] = operand instanceof ZexusFunction function && function.homeType() == type
                    ? functions.function(function, false)
                    : value(operand);
        }
        return copy;
    }

    private void packAll(Object[] values, Object[] into) {
        for (int i = 0; i < values.length; i++) {
            into[i] = value(values[i]);
        }
    }

    private ZexusException cannotLeave(Object value) {
        String what = ForeignValues.isForeign(value) ? "an object of the host or of another language"
                : "a value of type " + Kinds.typeName(value);
        return Errors.typeError(where, subject + " cannot go to another context: it is or holds " + what)
                .withHint("pass numbers, texts, lists, maps, sets, dates, data, entities, functions or channels");
    }

    /** The error for a function whose changes would be lost. */
    ZexusException changesCaptured(String function) {
        return Errors.typeError(where, subject + " cannot go to another context: " + function
                + " assigns to a variable of the function around it")
                .withHint(
                        "the other context has a copy of the variable; return the new value, or send it to a channel");
    }

    /** The error for a function of the host. */
    ZexusException ofHost(String name) {
        return Errors.typeError(where, subject + " cannot go to another context: it uses '" + name
                + "', which is a function of the host");
    }
}
