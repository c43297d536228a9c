// The sieve of Eratosthenes: elements of a list.

function benchmark(n) {
    const composite = [];
    for (let i = 0; i <= n; i += 1) { composite.push(false); }
    let primes = 0;
    for (let i = 2; i <= n; i += 1) {
        if (!composite[i]) {
            primes += 1;
            for (let k = i + i; k <= n; k += i) { composite[k] = true; }
        }
    }
    return primes;
}

serve(benchmark);
