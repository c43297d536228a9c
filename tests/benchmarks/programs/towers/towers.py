# The towers of Hanoi with 13 disks: linked objects, and an error that never happens.


class Disk:
    def __init__(self, size, next):
        self.size = size
        self.next = next


class Towers:
    def __init__(self):
        self.piles = None
        self.moves = 0

    def run(self):
        self.piles = [None, None, None]
        for size in range(13, -1, -1):
            self.push(Disk(size, None), 0)
        self.move(13, 0, 1)
        return self.moves

    def push(self, disk, pile):
        top = self.piles[pile]
        if top is not None and disk.size >= top.size:
            raise RuntimeError("Cannot put a big disk on a smaller one")
        disk.next = top
        self.piles[pile] = disk

    def pop(self, pile):
        top = self.piles[pile]
        if top is None:
            raise RuntimeError("Attempting to remove a disk from an empty pile")
        self.piles[pile] = top.next
        top.next = None
        return top

    def move_top(self, source, target):
        self.push(self.pop(source), target)
        self.moves += 1

    def move(self, disks, source, target):
        if disks == 1:
            self.move_top(source, target)
        else:
            other = 3 - source - target
            self.move(disks - 1, source, other)
            self.move_top(source, target)
            self.move(disks - 1, other, target)


def benchmark(n):
    result = 0
    for _ in range(n):
        result = Towers().run()
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
