package org.zexus.runtime.collection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.text.Strings;

/** Lists against {@link ArrayList}. */
class ListProperties {

    /**
     * One step: what to do, where (as a fraction of the size in thousandths), and with which value.
     */
    record Step(int kind, int place, Object value) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Object> values = Arbitraries.oneOf(Arbitraries.longs().between(-3, 3).map(v -> (Object) v),
                Arbitraries.of(0.5, -1.0, 2.0).map(v -> (Object) v), Arbitraries.of(true, Strings.fromJava("s")));
        Arbitrary<Object> mostlyLongs = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6,
                Arbitraries.longs().between(-9, 9).map(v -> (Object) v)), net.jqwik.api.Tuple.of(1, values));
        return net.jqwik.api.Combinators
                .combine(Arbitraries.integers().between(0, 8), Arbitraries.integers().between(0, 999), mostlyLongs)
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<ZexusList> beginnings() {
        return Arbitraries.of(0, 1, 2, 3).flatMap(kind -> Arbitraries.integers().between(0, 12).map(size -> {
            return switch (kind) {
                case 0 -> ZexusList.range(5, -2, size);
                case 1 -> ZexusList.ofLongs(new long[size]);
                case 2 -> ZexusList.ofDoubles(new double[size]);
                default -> ZexusList.empty();
            };
        }));
    }

    @Property
    void behaveLikeArrayLists(@ForAll("beginnings") ZexusList list, @ForAll("steps") List<Step> steps) {
        List<Object> model = new ArrayList<>(List.of(list.toArray()));
        for (Step step : steps) {
            apply(step, list, model);
            assertEquals(model.size(), list.size());
            assertArrayEquals(model.toArray(), list.toArray());
        }
    }

    @Property
    void areAsBeforeWhenTheirChangesAreTakenBack(@ForAll("beginnings") ZexusList list,
            @ForAll("steps") List<Step> before, @ForAll("steps") List<Step> steps) {
        List<Object> model = new ArrayList<>(List.of(list.toArray()));
        before.forEach(step -> apply(step, list, model));
        UndoLog log = new UndoLog();
        log.stateGuard().admit(list);
        Object[] elements = list.toArray();
        log.begin();
        steps.forEach(step -> apply(step, list, model));
        log.rollback();
        assertArrayEquals(elements, list.toArray());
    }

    private static void apply(Step step, ZexusList list, List<Object> model) {
        int size = model.size();
        int place = step.place * size / 1000;
        switch (step.kind) {
            case 0, 1, 2 -> {
                list.push(step.value);
                model.add(step.value);
            }
            case 3 -> {
                list.insert(place, step.value);
                model.add(place, step.value);
            }
            case 4 -> assertEquals(model.isEmpty() ? null : model.removeLast(), list.pop());
            case 5 -> {
                if (size > 0) {
                    assertEquals(model.remove(place), list.removeAt(place));
                }
            }
            case 6 -> {
                if (size > 0) {
                    list.set(place, step.value);
                    model.set(place, step.value);
                }
            }
            case 7 -> {
                if (size < 40) {
                    list.addAll(list);
                    model.addAll(List.copyOf(model));
                }
            }
            default -> {
                assertArrayEquals(model.subList(place, size).toArray(), list.slice(place, size).toArray());
                if (step.place > 900) {
                    list.clear();
                    model.clear();
                }
            }
        }
    }
}
