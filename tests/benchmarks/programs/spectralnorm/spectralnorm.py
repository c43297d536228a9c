# The spectral norm of a matrix: small functions, lists of floating point numbers.

from math import floor, sqrt


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) * 0.5 + i + 1)


def times(v, n, transposed):
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += (a(j, i) if transposed else a(i, j)) * v[j]
        result.append(total)
    return result


def benchmark(n):
    u = []
    for i in range(n):
        u.append(1.0)
    v = []
    for round in range(10):
        v = times(times(u, n, False), n, True)
        u = times(times(v, n, False), n, True)
    vBv = 0.0
    vv = 0.0
    for i in range(n):
        vBv += u[i] * v[i]
        vv += v[i] * v[i]
    return floor(sqrt(vBv / vv) * 1000000000)


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
