// Calls of a small recursive function.

function fib(n) {
    if (n < 2) { return n; }
    return fib(n - 1) + fib(n - 2);
}

function benchmark(n) {
    return fib(n);
}

serve(benchmark);
