// The sieve of Are-We-Fast-Yet: 5,000 booleans in a list.

function sieve(flags, size) {
    let primes = 0;
    for (let i = 2; i <= size; i += 1) {
        if (flags[i - 1]) {
            primes += 1;
            for (let k = i + i; k <= size; k += i) { flags[k - 1] = false; }
        }
    }
    return primes;
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) {
        const flags = [];
        for (let k = 0; k < 5000; k += 1) { flags.push(true); }
        result = sieve(flags, 5000);
    }
    return result;
}

serve(benchmark);
