// Calls of closures, and functions over lists.

function counter(step) {
    let n = 0;
    return () => { n += step; return n; };
}

function compose(f, g) {
    return (x) => f(g(x));
}

function benchmark(n) {
    const one = counter(1);
    const three = counter(3);
    const f = compose((x) => x + 1, compose((x) => x * 2, (x) => x - 3));
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
        sum = (((sum + one() + three() + f(i)) % 1000003) + 1000003) % 1000003;
    }
    const list = [];
    for (let i = 0; i < 1000; i += 1) { list.push(i); }
    for (let i = 0; i < n / 1000; i += 1) {
        sum += list.map((x) => x + i).filter((x) => x % 2 === 0).reduce((a, x) => a + x, 0) % 1000;
    }
    return sum;
}

serve(benchmark);
