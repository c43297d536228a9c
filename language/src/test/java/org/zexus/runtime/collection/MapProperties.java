package org.zexus.runtime.collection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;

/** Maps against {@link LinkedHashMap}. */
class MapProperties {

    record Step(int kind, Object key, long value) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Object> keys = Arbitraries.oneOf(Arbitraries.longs().between(-8, 8).map(v -> (Object) v),
                Arbitraries.of(0L, 1L << 32, 1L << 40, (1L << 32) + 1, Long.MIN_VALUE).map(v -> (Object) v),
                Arbitraries.of("", "0", "1", "a", "b", "ab", "\ud83d\ude00").map(Strings::fromJava),
                Arbitraries.of(true, false),
                Arbitraries.of(BigInt.normalize(BigInteger.TWO.pow(64)), BigInt.normalize(BigInteger.TWO.pow(65))));
        return Combinators.combine(Arbitraries.integers().between(0, 9), keys, Arbitraries.longs())
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }

    @Property
    void behaveLikeLinkedHashMaps(@ForAll("steps") List<Step> steps) {
        ZexusMap map = new ZexusMap();
        Map<Object, Object> model = new LinkedHashMap<>();
        for (Step step : steps) {
            apply(step, map, model);
            assertEquals(model.get(step.key), map.get(step.key));
            assertSame(model, map);
        }
    }

    @Property
    void areAsBeforeWhenTheirChangesAreTakenBack(@ForAll("steps") List<Step> before,
            @ForAll("steps") List<Step> steps) {
        ZexusMap map = new ZexusMap();
        Map<Object, Object> model = new LinkedHashMap<>();
        before.forEach(step -> apply(step, map, model));
        Map<Object, Object> expected = new LinkedHashMap<>(model);
        UndoLog log = new UndoLog();
        log.stateGuard().admit(map);
        log.begin();
        steps.forEach(step -> apply(step, map, model));
        log.rollback();
        assertSame(expected, map);
        expected.forEach((key, value) -> assertEquals(value, map.get(key)));
    }

    private static void apply(Step step, ZexusMap map, Map<Object, Object> model) {
        switch (step.kind) {
            case 0, 1, 2 -> assertEquals(model.remove(step.key), map.remove(step.key));
            case 3 -> {
                if (step.value % 20 == 0) {
                    map.clear();
                    model.clear();
                }
            }
            default -> {
                map.put(step.key, step.value, null);
                model.put(step.key, step.value);
            }
        }
    }

    private static void assertSame(Map<Object, Object> model, ZexusMap map) {
        assertEquals(model.size(), map.size());
        assertArrayEquals(model.keySet().toArray(), map.keyArray());
        assertArrayEquals(model.values().toArray(), map.valueArray());
    }
}
