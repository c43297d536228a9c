// Whole numbers that fit in no machine word: sums, products and remainders.

function benchmark(n) {
    let a = 0n;
    let b = 1n;
    for (let i = 0; i < n; i += 1) {
        const next = a + b;
        a = b;
        b = next;
    }
    let product = 1n;
    for (let i = 1; i <= n / 10; i += 1) { product *= BigInt(i); }
    return Number((a % 1000000007n) + (product % 998244353n));
}

serve(benchmark);
