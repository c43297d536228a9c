# Nothing: what the memory of the others is compared with.


def benchmark(n):
    return n


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
