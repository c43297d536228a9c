package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares functions part by part, order of maps and sets included. */
public final class BytecodeEquality {
    private BytecodeEquality() {}

    /** Fails if the functions differ in any part. */
    public static void assertSame(Bytecode expected, Bytecode actual) {
        assertEquals(expected.header(), actual.header());
        assertEquals(new ArrayList<>(expected.header().metadata().keySet()),
                new ArrayList<>(actual.header().metadata().keySet()));
        assertEquals(new ArrayList<>(expected.exports().names().keySet()),
                new ArrayList<>(actual.exports().names().keySet()));
        assertEquals(expected.instructions(), actual.instructions());
        assertEquals(expected.handlers(), actual.handlers());
        assertEquals(expected.positions(), actual.positions());
        assertEquals(expected.statements(), actual.statements());
        assertEquals(expected.constants().size(), actual.constants().size());
        for (int i = 0; i < expected.constants().size(); i++) {
            if (expected.constant(i) instanceof Bytecode function) {
                assertSame(function, assertInstanceOf(Bytecode.class, actual.constant(i)));
            } else {
                assertEquals(expected.constant(i), actual.constant(i));
                assertEquals(order(expected.constant(i)), order(actual.constant(i)));
            }
        }
    }

    private static Object order(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(BytecodeEquality::order).map(String::valueOf).toList();
            case Set<?> set -> order(List.copyOf(new ArrayList<>(set.stream().map(String::valueOf).toList())));
            case Map<?, ?> map -> {
                var entries = new ArrayList<Object>();
                map.forEach((k, v) -> {
                    entries.add(String.valueOf(order(k)));
                    entries.add(String.valueOf(order(v)));
                });
                yield entries;
            }
            case null, default -> String.valueOf(value);
        };
    }
}
