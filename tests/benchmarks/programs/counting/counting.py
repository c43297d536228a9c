# Counting in maps with numbers and texts as keys.

def benchmark(n):
    by_number = {}
    by_name = {}
    seed = 42
    for i in range(n):
        seed = seed * 16807 % 2147483647
        number = seed % 5000
        by_number[number] = by_number.get(number, 0) + 1
        name = "key" + str(seed % 200)
        by_name[name] = by_name.get(name, 0) + 1
    most = 0
    for count in by_number.values():
        if count > most:
            most = count
    total = 0
    for name, count in by_name.items():
        total += count * len(name)
    return most + total + len(by_number) + len(by_name)


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
