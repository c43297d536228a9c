package org.zexus.vm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Brings values over the border between Java and programs. Collections are copied. */
final class HostValues {
    private static final int MAX_NESTING = 1_000;

    private final Value vm;

    /**
     * The values of a context.
     *
     * @param vm the object that makes collections of the language
     */
    HostValues(Value vm) {
        this.vm = vm;
    }

    /**
     * The Java value of a guest value: null, boolean, long or big integer, double, string, list, map or set; a value
     * without Java counterpart, such as a function or an entity, as a {@link Value}.
     *
     * @throws IllegalArgumentException if collections are nested too deep, for example in themselves
     */
    static Object toJava(Value value) {
        return toJava(value, 0);
    }

    private static Object toJava(Value value, int nesting) {
        if (nesting > MAX_NESTING) {
            throw new IllegalArgumentException("the value is nested more than " + MAX_NESTING + " deep");
        }
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return number(value);
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.isHostObject()) {
            return value.asHostObject();
        }
        if (value.isException()) {
            return value;
        }
        if (value.hasArrayElements()) {
            List<Object> list = new ArrayList<>();
            for (long i = 0; i < value.getArraySize(); i++) {
                list.add(toJava(value.getArrayElement(i), nesting + 1));
            }
            return list;
        }
        if (value.hasHashEntries()) {
            Map<Object, Object> map = new LinkedHashMap<>();
            Value entries = value.getHashEntriesIterator();
            while (entries.hasIteratorNextElement()) {
                Value entry = entries.getIteratorNextElement();
                map.put(toJava(entry.getArrayElement(0), nesting + 1), toJava(entry.getArrayElement(1), nesting + 1));
            }
            return map;
        }
        if (value.hasIterator() && value.getMetaObject() != null
                && value.getMetaObject().getMetaSimpleName().equals("Set")) {
            Set<Object> set = new LinkedHashSet<>();
            Value elements = value.getIterator();
            while (elements.hasIteratorNextElement()) {
                set.add(toJava(elements.getIteratorNextElement(), nesting + 1));
            }
            return set;
        }
        return value;
    }

    private static Object number(Value value) {
        if (value.as(Number.class) instanceof Double number) {
            return number;
        }
        if (value.fitsInLong()) {
            return value.asLong();
        }
        return value.fitsInBigInteger() ? (Object) value.asBigInteger() : (Object) value.asDouble();
    }

    /** What to hand to a program for a Java value. */
    Object toGuest(Object value) {
        return switch (value) {
            case null -> null;
            case Boolean bool -> bool;
            case BigInteger big -> big;
            case Float number -> number.doubleValue();
            case Number number -> number;
            case CharSequence text -> text.toString();
            case List<?> list -> vm.invokeMember("list", list.stream().map(this::toGuest).toArray());
            case Set<?> set -> vm.invokeMember("set", set.stream().map(this::toGuest).toArray());
            case Map<?, ?> map -> {
                List<Object> entries = new ArrayList<>();
                map.forEach((key, element) -> {
                    entries.add(toGuest(key));
                    entries.add(toGuest(element));
                });
                yield vm.invokeMember("map", entries.toArray());
            }
            case HostFunction function -> executable(function);
            default -> value;
        };
    }

    private ProxyExecutable executable(HostFunction function) {
        return arguments -> {
            Object[] converted = new Object[arguments.length];
            for (int i = 0; i < converted.length; i++) {
                converted[i] = toJava(arguments[i]);
            }
            try {
                Object result = function.call(converted);
                return result instanceof CompletionStage<?> stage ? stage.thenApply(this::toGuest) : toGuest(result);
            } catch (Exception e) {
                throw HostValues.<RuntimeException>unchecked(e);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Exception e) throws E {
        throw (E) e;
    }
}
