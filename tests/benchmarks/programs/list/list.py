# Takeuchi's function on linked lists: recursion over objects.


class Element:
    def __init__(self, value, next):
        self.value = value
        self.next = next

    def length(self):
        return 1 if self.next is None else 1 + self.next.length()


def make_list(length):
    return None if length == 0 else Element(length, make_list(length - 1))


def is_shorter(x, y):
    a = x
    b = y
    while b is not None:
        if a is None:
            return True
        a = a.next
        b = b.next
    return False


def tail(x, y, z):
    if is_shorter(y, x):
        return tail(tail(x.next, y, z), tail(y.next, z, x), tail(z.next, x, y))
    return z


def benchmark(n):
    result = 0
    for _ in range(n):
        result = tail(make_list(15), make_list(10), make_list(6)).length()
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
