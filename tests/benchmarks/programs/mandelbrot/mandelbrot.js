// The Mandelbrot set: arithmetic with floating point numbers in local variables.

function benchmark(size) {
    let inside = 0;
    for (let row = 0; row < size; row += 1) {
        const ci = 2.0 * row / size - 1.0;
        for (let column = 0; column < size; column += 1) {
            const cr = 2.0 * column / size - 1.5;
            let zr = 0.0;
            let zi = 0.0;
            let steps = 0;
            while (steps < 50 && zr * zr + zi * zi < 4.0) {
                const next = zr * zr - zi * zi + cr;
                zi = 2.0 * zr * zi + ci;
                zr = next;
                steps += 1;
            }
            if (steps === 50) { inside += 1; }
        }
    }
    return inside;
}

serve(benchmark);
