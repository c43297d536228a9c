// The Mandelbrot set as bits of bytes: arithmetic with floating point numbers in local variables.

function benchmark(size) {
    let sum = 0;
    let byte = 0;
    let bits = 0;
    for (let y = 0; y < size; y += 1) {
        const ci = 2.0 * y / size - 1.0;
        for (let x = 0; x < size; x += 1) {
            let zrzr = 0.0;
            let zi = 0.0;
            let zizi = 0.0;
            const cr = 2.0 * x / size - 1.5;
            let z = 0;
            let isInside = true;
            let escape = 0;
            while (isInside && z < 50) {
                const zr = zrzr - zizi + cr;
                zi = 2.0 * zr * zi + ci;
                zrzr = zr * zr;
                zizi = zi * zi;
                if (zrzr + zizi > 4.0) {
                    isInside = false;
                    escape = 1;
                }
                z += 1;
            }
            byte = byte * 2 + escape;
            bits += 1;
            if (x === size - 1) {
                while (bits < 8) {
                    byte *= 2;
                    bits += 1;
                }
            }
            if (bits === 8) {
                sum ^= byte;
                byte = 0;
                bits = 0;
            }
        }
    }
    return sum;
}

serve(benchmark);
