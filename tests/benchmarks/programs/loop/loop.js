// A loop over whole numbers with a condition.

function benchmark(n) {
    let sum = 0;
    let i = 0;
    while (i < n) {
        if (i % 3 === 0) { sum += i; } else { sum -= 1; }
        i += 1;
    }
    return sum;
}

serve(benchmark);
