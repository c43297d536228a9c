# Calls of a small recursive function.

def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def benchmark(n):
    return fib(n)


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
