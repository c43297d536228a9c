# Whole numbers that fit in no machine word: sums, products and remainders.

def benchmark(n):
    a = 0
    b = 1
    for i in range(n):
        following = a + b
        a = b
        b = following
    product = 1
    for i in range(1, n // 10 + 1):
        product *= i
    return (a % 1000000007) + (product % 998244353)


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
