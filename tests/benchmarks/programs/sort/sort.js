// Sorting a list, by itself and with a comparison in the language.

function benchmark(n) {
    let seed = 7;
    const numbers = [];
    for (let i = 0; i < n; i += 1) {
        seed = seed * 16807 % 2147483647;
        numbers.push(seed % 100000);
    }
    const sorted = numbers.slice().sort((a, b) => a - b);
    const byDigit = numbers.slice().sort((a, b) => {
        if (a % 10 !== b % 10) { return a % 10 - b % 10; }
        return b - a;
    });
    let sum = 0;
    for (let i = 0; i < n; i += 97) { sum = (sum * 31 + sorted[i] + byDigit[i]) % 1000003; }
    return sum;
}

serve(benchmark);
