# A tree of lists: allocation.

from som import Random


class Tree:
    def __init__(self):
        self.count = 0

    def build(self, depth, random):
        self.count += 1
        if depth == 1:
            leaf = []
            for _ in range(random.next() % 10 + 1):
                leaf.append(None)
            return leaf
        node = [None, None, None, None]
        for i in range(4):
            node[i] = self.build(depth - 1, random)
        return node


def benchmark(n):
    result = 0
    for _ in range(n):
        tree = Tree()
        tree.build(7, Random())
        result = tree.count
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
