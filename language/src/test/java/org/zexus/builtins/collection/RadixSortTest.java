package org.zexus.builtins.collection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zexus.language.Program;

/** Sorting many integers digit by digit. */
class RadixSortTest {
    private final Random random = new Random(42);

    private void check(int count, LongSupplier number) {
        long[] values = new long[count];
        Arrays.setAll(values, _ -> number.getAsLong());
        long[] expected = values.clone();
        Arrays.sort(expected);
        assertArrayEquals(expected, RadixSort.sort(values));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 5000})
    void agreesWithTheSortOfTheJdk(int count) {
        check(count, random::nextLong);
        check(count, () -> random.nextInt(100_000));
        check(count, () -> random.nextInt(2048));
        check(count, () -> random.nextInt(2049));
        check(count, () -> random.nextLong(-50, 50));
        check(count, () -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE - random.nextInt(3));
        check(count, () -> 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 3000})
    void bothDirections(int count) {
        assertEquals("true\ntrue\n", Program.output("""
                let numbers = range(%d).map(i => (i * 7919) %% 3001 - 1500)
                let up = numbers.sort()
                let down = sort(numbers, true)
                let inOrder = (list) => range(1, len(list)).filter(i => list[i - 1] > list[i]).length() == 0
                print(inOrder(up))
                print(inOrder(down.reverse()) and down[0] == up[len(up) - 1])
                """.formatted(count)));
    }
}
