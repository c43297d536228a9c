# The sieve of Eratosthenes: elements of a list.

def benchmark(n):
    composite = []
    for i in range(n + 1):
        composite.append(False)
    primes = 0
    for i in range(2, n + 1):
        if not composite[i]:
            primes += 1
            for k in range(i + i, n + 1, i):
                composite[k] = True
    return primes


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
