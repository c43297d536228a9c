# The sieve of Are-We-Fast-Yet: 5,000 booleans in a list.


def sieve(flags, size):
    primes = 0
    for i in range(2, size + 1):
        if flags[i - 1]:
            primes += 1
            for k in range(i + i, size + 1, i):
                flags[k - 1] = False
    return primes


def benchmark(n):
    result = 0
    for _ in range(n):
        flags = []
        for _ in range(5000):
            flags.append(True)
        result = sieve(flags, 5000)
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
