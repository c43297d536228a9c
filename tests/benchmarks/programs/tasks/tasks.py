# Tasks that wait once: one after the other, and a hundred at a time.

import asyncio


async def work(x):
    await asyncio.sleep(0)
    return x + 1


async def benchmark(n):
    last = 0
    for i in range(n):
        last = await asyncio.create_task(work(last))
    total = 0
    for i in range(n // 100):
        tasks = [asyncio.create_task(work(k)) for k in range(100)]
        for t in tasks:
            total += await t
    return last + total


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(asyncio.run(benchmark(int(line))), flush=True)
