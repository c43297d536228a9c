# Calls of closures, and functions over lists.

from functools import reduce


def counter(step):
    n = 0

    def count():
        nonlocal n
        n += step
        return n

    return count


def compose(f, g):
    return lambda x: f(g(x))


def benchmark(n):
    one = counter(1)
    three = counter(3)
    f = compose(lambda x: x + 1, compose(lambda x: x * 2, lambda x: x - 3))
    total = 0
    for i in range(n):
        total = (total + one() + three() + f(i)) % 1000003
    all = list(range(1000))
    for i in range(n // 1000):
        mapped = list(map(lambda x: x + i, all))
        even = list(filter(lambda x: x % 2 == 0, mapped))
        total += reduce(lambda a, x: a + x, even, 0) % 1000
    return total


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
