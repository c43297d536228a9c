// Nothing: what the memory of the others is compared with.

function benchmark(n) {
    return n;
}

serve(benchmark);
