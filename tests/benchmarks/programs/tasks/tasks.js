// Tasks that wait once: one after the other, and a hundred at a time.

async function work(x) {
    await null;
    return x + 1;
}

async function benchmark(n) {
    let last = 0;
    for (let i = 0; i < n; i++) { last = await work(last); }
    let sum = 0;
    for (let i = 0; i < n / 100; i++) {
        const tasks = [];
        for (let k = 0; k < 100; k++) { tasks.push(work(k)); }
        for (const t of tasks) { sum += await t; }
    }
    return last + sum;
}

serve(benchmark);
