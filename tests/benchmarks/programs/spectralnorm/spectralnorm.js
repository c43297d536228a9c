// The spectral norm of a matrix: small functions, lists of floating point numbers.

function a(i, j) {
    return 1.0 / ((i + j) * (i + j + 1) * 0.5 + i + 1);
}

function times(v, n, transposed) {
    const result = [];
    for (let i = 0; i < n; i += 1) {
        let sum = 0.0;
        for (let j = 0; j < n; j += 1) {
            sum += (transposed ? a(j, i) : a(i, j)) * v[j];
        }
        result.push(sum);
    }
    return result;
}

function benchmark(n) {
    let u = [];
    for (let i = 0; i < n; i += 1) { u.push(1.0); }
    let v = [];
    for (let round = 0; round < 10; round += 1) {
        v = times(times(u, n, false), n, true);
        u = times(times(v, n, false), n, true);
    }
    let vBv = 0.0;
    let vv = 0.0;
    for (let i = 0; i < n; i += 1) {
        vBv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return Math.floor(Math.sqrt(vBv / vv) * 1000000000);
}

serve(benchmark);
