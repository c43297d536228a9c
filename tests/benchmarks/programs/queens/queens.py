# Eight queens that do not attack each other: recursion, and lists of booleans.


class Board:
    def solve(self):
        self.free_rows = [True] * 8
        self.free_maxs = [True] * 16
        self.free_mins = [True] * 16
        self.queen_rows = [-1] * 8
        return self.place_queen(0)

    def place_queen(self, column):
        for row in range(8):
            if self.is_free(row, column):
                self.queen_rows[row] = column
                self.mark(row, column, False)
                if column == 7:
                    return True
                if self.place_queen(column + 1):
                    return True
                self.mark(row, column, True)
        return False

    def is_free(self, row, column):
        return self.free_rows[row] and self.free_maxs[column + row] and self.free_mins[column - row + 7]

    def mark(self, row, column, value):
        self.free_rows[row] = value
        self.free_maxs[column + row] = value
        self.free_mins[column - row + 7] = value


def once():
    solved = True
    for _ in range(10):
        solved = solved and Board().solve()
    return 1 if solved else 0


def benchmark(n):
    result = 0
    for _ in range(n):
        result = once()
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
