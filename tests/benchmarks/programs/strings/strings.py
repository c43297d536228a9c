# Texts: joining, splitting, searching, single characters.

def benchmark(n):
    text = ""
    parts = []
    for i in range(n):
        word = "w" + str(i % 1000)
        text += word
        if i % 100 == 0:
            text = ""
        parts.append(word.upper())
    joined = ",".join(parts)
    found = 0
    for word in joined.split(","):
        if word.endswith("7") or "42" in word:
            found += len(word)
    zeros = 0
    for i in range(len(joined)):
        if joined[i] == "0":
            zeros += 1
    return len(joined) + len(text) + found * 3 + zeros


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
