// Counting in maps with numbers and texts as keys.

function benchmark(n) {
    const byNumber = new Map();
    const byName = new Map();
    let seed = 42;
    for (let i = 0; i < n; i += 1) {
        seed = seed * 16807 % 2147483647;
        const number = seed % 5000;
        byNumber.set(number, (byNumber.get(number) ?? 0) + 1);
        const name = "key" + seed % 200;
        byName.set(name, (byName.get(name) ?? 0) + 1);
    }
    let most = 0;
    for (const count of byNumber.values()) { if (count > most) { most = count; } }
    let sum = 0;
    for (const [name, count] of byName) { sum += count * name.length; }
    return most + sum + byNumber.size + byName.size;
}

serve(benchmark);
