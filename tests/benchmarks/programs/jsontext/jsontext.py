# JSON texts made of maps and lists, and read again.

import json


def benchmark(n):
    orders = []
    for i in range(n):
        orders.append({"id": i, "name": "order " + str(i), "tags": ["a", "b" + str(i % 10)], "paid": i % 3 == 0,
                       "note": None})
    text = json.dumps({"orders": orders})
    total = 0
    for order in json.loads(text)["orders"]:
        if order["paid"]:
            total += order["id"]
        total += len(order["name"]) + len(order["tags"])
    return total


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
