// JSON texts made of maps and lists, and read again.

function benchmark(n) {
    const orders = [];
    for (let i = 0; i < n; i += 1) {
        orders.push({id: i, name: "order " + i, tags: ["a", "b" + i % 10], paid: i % 3 === 0, note: null});
    }
    const text = JSON.stringify({orders: orders});
    let sum = 0;
    for (const order of JSON.parse(text).orders) {
        if (order.paid) { sum += order.id; }
        sum += order.name.length + order.tags.length;
    }
    return sum;
}

serve(benchmark);
