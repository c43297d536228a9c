// Errors: thrown some calls deep, caught, and cleaned up after.

function check(n, depth) {
    if (depth > 0) { return check(n, depth - 1); }
    if (n % 3 === 0) { throw new Error("divisible by three"); }
    return n;
}

function benchmark(n) {
    let caught = 0;
    let cleanups = 0;
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
        try {
            sum += check(i, 5);
        } catch (e) {
            caught += 1;
        } finally {
            cleanups += 1;
        }
    }
    return sum + caught * 7 + cleanups;
}

serve(benchmark);
