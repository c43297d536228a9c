package org.zexus.bytecode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values a constant pool may hold: null, {@link Boolean}, {@link Long}, {@link BigInteger} (out of the range of
 * {@code long} only), {@link Double}, {@link String}, {@link List}, {@link Map} and {@link Set} of these, and at the
 * top level {@link Bytecode}, {@link CallShape}, {@link TypeDeclaration} and {@link EnumDeclaration}.
 */
final class ConstantValues {
    /** How deep lists, maps and sets may nest. */
    static final int MAX_NESTING = 100;

    private ConstantValues() {}

    /**
     * The value in the form the pool holds: other integral types become {@code Long}, {@code float} becomes
     * {@code Double}, collections become deep, immutable copies.
     *
     * @throws IllegalArgumentException if the value cannot be a constant
     */
    static Object freeze(Object value) {
        return switch (value) {
            case Bytecode function -> function;
            case CallShape shape -> shape;
            case TypeDeclaration type -> type;
            case EnumDeclaration declaration -> declaration;
            case null, default -> freezeData(value, 0);
        };
    }

    /** Whether the value is immutable data without parts. */
    static boolean isScalar(Object value) {
        return switch (value) {
            case null -> true;
            case Boolean b -> true;
            case Long l -> true;
            case BigInteger big -> true;
            case Double d -> true;
            case String s -> true;
            default -> false;
        };
    }

    static Map<String, Object> freezeMetadata(Map<String, Object> metadata) {
        var copy = new LinkedHashMap<String, Object>();
        metadata.forEach((key, value) -> copy.put(key, freezeData(value, 0)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object freezeData(Object value, int depth) {
        if (depth > MAX_NESTING) {
            throw new IllegalArgumentException(
                    "constant nested deeper than " + MAX_NESTING + " levels");
        }
        return switch (value) {
            case null -> null;
            case Boolean b -> b;
            case Long l -> l;
            case Double d -> d;
            case String s -> s;
            case Integer i -> i.longValue();
            case Short s -> s.longValue();
            case Byte b -> b.longValue();
            case Float f -> f.doubleValue();
            case Character c -> c.toString();
            case BigInteger big -> big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
            case List<?> list -> {
                var copy = new ArrayList<Object>(list.size());
                list.forEach(element -> copy.add(freezeData(element, depth + 1)));
                yield Collections.unmodifiableList(copy);
            }
            case Set<?> set -> {
                var copy = new LinkedHashSet<Object>();
                set.forEach(element -> copy.add(freezeKey(element)));
                yield Collections.unmodifiableSet(copy);
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((k, v) -> copy.put(freezeKey(k), freezeData(v, depth + 1)));
                yield Collections.unmodifiableMap(copy);
            }
            default ->
                throw new IllegalArgumentException(
                        "not a constant: " + value.getClass().getName());
        };
    }

    private static Object freezeKey(Object key) {
        Object frozen = freezeData(key, 0);
        if (!isScalar(frozen)) {
            throw new IllegalArgumentException("a collection is no key of a map and no member of a set");
        }
        return frozen;
    }
}
