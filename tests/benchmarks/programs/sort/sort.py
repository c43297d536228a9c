# Sorting a list, by itself and with a comparison in the language.

from functools import cmp_to_key


def by_digit(a, b):
    if a % 10 != b % 10:
        return a % 10 - b % 10
    return b - a


def benchmark(n):
    seed = 7
    numbers = []
    for i in range(n):
        seed = seed * 16807 % 2147483647
        numbers.append(seed % 100000)
    ordered = sorted(numbers)
    digits = sorted(numbers, key=cmp_to_key(by_digit))
    total = 0
    for i in range(0, n, 97):
        total = (total * 31 + ordered[i] + digits[i]) % 1000003
    return total


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
