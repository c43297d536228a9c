# All permutations of six elements: recursion, and swaps in a list.


class Permutation:
    def __init__(self):
        self.count = 0
        self.elements = None

    def run(self):
        self.elements = list(range(6))
        self.permute(6)
        return self.count

    def permute(self, n):
        self.count += 1
        if n != 0:
            last = n - 1
            self.permute(last)
            for i in range(last, -1, -1):
                self.swap(last, i)
                self.permute(last)
                self.swap(last, i)

    def swap(self, i, j):
        kept = self.elements[i]
        self.elements[i] = self.elements[j]
        self.elements[j] = kept


def benchmark(n):
    result = 0
    for _ in range(n):
        result = Permutation().run()
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
