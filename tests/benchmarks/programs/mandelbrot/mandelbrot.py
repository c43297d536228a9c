# The Mandelbrot set as bits of bytes: arithmetic with floating point numbers in local variables.


def benchmark(size):
    total = 0
    byte = 0
    bits = 0
    for y in range(size):
        ci = 2.0 * y / size - 1.0
        for x in range(size):
            zrzr = 0.0
            zi = 0.0
            zizi = 0.0
            cr = 2.0 * x / size - 1.5
            z = 0
            is_inside = True
            escape = 0
            while is_inside and z < 50:
                zr = zrzr - zizi + cr
                zi = 2.0 * zr * zi + ci
                zrzr = zr * zr
                zizi = zi * zi
                if zrzr + zizi > 4.0:
                    is_inside = False
                    escape = 1
                z += 1
            byte = byte * 2 + escape
            bits += 1
            if x == size - 1:
                while bits < 8:
                    byte *= 2
                    bits += 1
            if bits == 8:
                total ^= byte
                byte = 0
                bits = 0
    return total


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
