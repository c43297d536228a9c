package org.zexus.tests.project;

import java.util.List;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;

/**
 * A function of two numbers, both as text of the language and in Java.
 *
 * @param body the statements of its body, with parameters {@code x} and {@code y}
 * @param result what it computes from numbers from 0 to {@link #MODULUS}
 */
record Calculation(String body, LongBinaryOperator result) {
    /** All numbers are less than this. */
    static final long MODULUS = 1_000_003;

    /** Makes a calculation of three constants. */
    private interface Form {
        Calculation of(long a, long b, long c);
    }

    private static final List<Form> FORMS = List.of(
            (a, b, c) -> new Calculation("    return (x * %d + y * %d + %d) %% M\n".formatted(a, b, c),
                    (x, y) -> (x * a + y * b + c) % MODULUS),
            Calculation::loops, Calculation::branches, Calculation::matches, Calculation::lists, Calculation::closures,
            Calculation::errors, Calculation::maps, Calculation::swaps);

    /** A calculation of some form. */
    static Calculation random(Random random) {
        return FORMS.get(random.nextInt(FORMS.size()))
                .of(1 + random.nextInt(999), 1 + random.nextInt(999), 1 + random.nextInt(999));
    }

    private static Calculation loops(long a, long b, long c) {
        long rounds = c % 9;
        return new Calculation("""
                    let s = %d
                    for each i in range(%d) {
                        s = (s * x + i + y) %% M
                    }
                    for (let i = 0; i < 3; i += 1) { s = (s + i * %d) %% M }
                    return s
                """.formatted(a, rounds, b), (x, y) -> {
            long s = a;
            for (long i = 0; i < rounds; i++) {
                s = (s * x + i + y) % MODULUS;
            }
            return (s + 3 * b) % MODULUS;
        });
    }

    private static Calculation branches(long a, long b, long c) {
        return new Calculation("""
                    let r = 0
                    if x %% 3 == 0 and y > %1$d:
                        r = x + %2$d
                    elif x %% 3 == 1 or y == %3$d:
                        r = x * 2
                        r += y
                    else: r = %3$d
                    return r %% M
                """.formatted(a, b, c), (x, y) -> {
            long r = x % 3 == 0 && y > a ? x + b : x % 3 == 1 || y == c ? x * 2 + y : c;
            return r % MODULUS;
        });
    }

    private static Calculation matches(long a, long b, long c) {
        return new Calculation("""
                    return match [x %% 4, y] {
                        [0, n] if n > %1$d => (n + %2$d) %% M
                        [0, n] => n
                        [1, _] | [2, _] => %3$d
                        [k, ...rest] => (k + rest[0] * 2) %% M
                    }
                """.formatted(a, b, c), (x, y) -> {
            long k = x % 4;
            return k == 0 ? (y > a ? (y + b) % MODULUS : y) : k < 3 ? c : (k + y * 2) % MODULUS;
        });
    }

    private static Calculation lists(long a, long b, long c) {
        return new Calculation("""
                    let all = [x, y, %d]
                        .map(v => v * %d)
                        .filter(lambda(v) => v %% 2 == 0)
                    return all.reduce((sum, v) => sum + v, %d) %% M
                """.formatted(a, b, c),
                (x, y) -> (LongStream.of(x, y, a).map(v -> v * b).filter(v -> v % 2 == 0).sum() + c) % MODULUS);
    }

    private static Calculation closures(long a, long b, long c) {
        return new Calculation("""
                    let count = x
                    let add = action(k) { count = (count + k) %% M; return count }
                    let twice = f => (k) => { f(k); f(k) }
                    add(%d)
                    twice(add)(y)
                    return add(%d) * %d %% M
                """.formatted(a, b, c), (x, y) -> (x + a + 2 * y + b) % MODULUS * c % MODULUS);
    }

    private static Calculation errors(long a, long b, long c) {
        return new Calculation("""
                    try {
                        if x %% 2 == 0 { throw {code: %d + y} }
                        require(y %% 5 != 0, "five")
                        return (x + %d) %% M
                    } catch (e) {
                        return (e is map ? e.code : e.message.length) * %d %% M
                    }
                """.formatted(a, b, c), (x, y) -> x % 2 == 0 ? (a + y) * c % MODULUS
                : y % 5 != 0 ? (x + b) % MODULUS : "Requirement failed: five".length() * c % MODULUS);
    }

    private static Calculation maps(long a, long b, long c) {
        return new Calculation("""
                    let m = {"x": x, y: {deep: [y, %1$d]}, 7: %2$d}
                    m.y.deep[1] += m[7]
                    let sum = 0
                    for each key, value in m {
                        sum += value is list || value is map ? len(value) : value
                    }
                    m["sum"] = sum
                    delete m["x"]
                    return (m.sum * %3$d + m.y.deep[-1] + len(m)) %% M
                """.formatted(a, b, c), (x, y) -> ((x + 1 + b) * c + a + b + 3) % MODULUS);
    }

    private static Calculation swaps(long a, long b, long c) {
        return new Calculation("""
                    let [p, q, n] = [x, y, 0]
                    while p > %d && n < 20 {
                        n += 1
                        (p, q) = [(q + %d) %% %d, p %% %d]
                        q = q ** 2 %% M
                        if p == q { break }
                    }
                    return (p * 3 + q) %% M
                """.formatted(a + 500, b, c + a, c), (x, y) -> {
            long p = x;
            long q = y;
            for (int n = 0; p > a + 500 && n < 20; n++) {
                long before = p;
                p = (q + b) % (c + a);
                q = before % c;
                q = q * q % MODULUS;
                if (p == q) {
                    break;
                }
            }
            return (p * 3 + q) % MODULUS;
        });
    }
}
