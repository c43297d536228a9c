# Errors: thrown some calls deep, caught, and cleaned up after.

def check(n, depth):
    if depth > 0:
        return check(n, depth - 1)
    if n % 3 == 0:
        raise ValueError("divisible by three")
    return n


def benchmark(n):
    caught = 0
    cleanups = 0
    total = 0
    for i in range(n):
        try:
            total += check(i, 5)
        except ValueError:
            caught += 1
        finally:
            cleanups += 1
    return total + caught * 7 + cleanups


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
