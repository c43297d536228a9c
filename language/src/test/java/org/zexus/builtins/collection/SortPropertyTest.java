package org.zexus.builtins.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Sorting agrees with the JDK's stable sort, and survives comparisons that contradict themselves. */
class SortPropertyTest {
    private static Context context;

    @BeforeContainer
    static void start() {
        context = Context.newBuilder("zexus").allowHostAccess(HostAccess.ALL).build();
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    /** A list of the program with these integers. */
    private static Value list(List<Integer> numbers) {
        Value list = context.eval("zexus", "() => []").execute();
        Value push = context.eval("zexus", "(l, x) => l.push(x)");
        numbers.forEach(number -> push.execute(list, number));
        return list;
    }

    private static List<Integer> integers(Value list) {
        var result = new ArrayList<Integer>();
        for (long i = 0; i < list.getArraySize(); i++) {
            result.add(list.getArrayElement(i).asInt());
        }
        return result;
    }

    @Property(tries = 100)
    void naturalOrder(@ForAll List<Integer> numbers) {
        assertEquals(numbers.stream().sorted().toList(),
                integers(context.eval("zexus", "l => l.sort()").execute(list(numbers))));
        assertEquals(numbers.stream().sorted(Comparator.reverseOrder()).toList(),
                integers(context.eval("zexus", "l => sort(l, true)").execute(list(numbers))));
    }

    @Property(tries = 100)
    void comparisonSortIsStable(@ForAll @Size(max = 100) List<@IntRange(min = 0, max = 999) Integer> numbers) {
        List<Integer> expected = numbers.stream().sorted(Comparator.comparingInt(n -> n % 10)).toList();
        assertEquals(expected, integers(
                context.eval("zexus", "l => l.sort((a, b) => a % 10 - b % 10)").execute(list(numbers))));
    }

    @Property(tries = 50)
    void contradictoryComparisonsStillGiveAllElements(@ForAll @Size(max = 100) List<Integer> numbers,
            @ForAll long seed) {
        var random = new Random(seed);
        ProxyExecutable comparison = arguments -> random.nextInt(3) - 1;
        List<Integer> sorted = integers(
                context.eval("zexus", "(l, f) => l.sort(f)").execute(list(numbers), comparison));
        assertEquals(numbers.size(), sorted.size());
        assertTrue(new HashSet<>(sorted).containsAll(numbers));
    }
}
