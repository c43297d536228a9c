package org.zexus.interpreter.code;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ZexusNull;

/** Collects the constants of a function; equal ones share a place. */
public final class Constants {

    private final Map<Object, Integer> objects = new HashMap<>();
    private final Map<Long, Integer> longs = new LinkedHashMap<>();
    private final Map<Double, Integer> doubles = new LinkedHashMap<>();
    private final List<Object> indexed = new ArrayList<>();
    private final Map<Object, Object> converted = new HashMap<>();

    /**
     * The index of the guest value of a portable constant without parts.
     *
     * @param portable null, Boolean, Long, BigInteger, Double or String
     */
    public int ofValue(Object portable) {
        return ofObject(guestValue(portable));
    }

    /** The index of an object that stays as it is: a name or a description. */
    public int ofObject(Object object) {
        return objects.computeIfAbsent(object, ignored -> {
            indexed.add(object);
            return indexed.size() - 1;
        });
    }

    /** The object at an index. */
    public Object object(int index) {
        return indexed.get(index);
    }

    /** The index of an integer in its own pool. */
    public int ofLong(long value) {
        return longs.computeIfAbsent(value, ignored -> longs.size());
    }

    /** The index of a float in its own pool. */
    public int ofDouble(double value) {
        return doubles.computeIfAbsent(value, ignored -> doubles.size());
    }

    private Object guestValue(Object portable) {
        return switch (portable) {
            case null -> ZexusNull.NULL;
            case String text -> converted.computeIfAbsent(text, ignored -> Strings.fromJava(text));
            case BigInteger big -> converted.computeIfAbsent(big, ignored -> BigInt.normalize(big));
            case Boolean value -> value;
            case Long value -> value;
            case Double value -> value;
            default -> throw new IllegalArgumentException("not a constant without parts: " + portable.getClass());
        };
    }

    Object[] objects() {
        return indexed.toArray();
    }

    long[] longs() {
        return longs.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    double[] doubles() {
        return doubles.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
