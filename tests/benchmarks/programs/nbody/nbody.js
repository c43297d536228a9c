// Planets moved by gravity: fields of objects and floating point numbers.

const PI = 3.141592653589793;
const SOLAR_MASS = 4 * PI * PI;
const DAYS = 365.24;

class Body {
    constructor(x, y, z, vx, vy, vz, mass) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.vx = vx;
        this.vy = vy;
        this.vz = vz;
        this.mass = mass;
    }
}

function bodies() {
    const list = [
        new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS),
        new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
            0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS,
            0.000954791938424326609 * SOLAR_MASS),
        new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
            -0.00276742510726411040 * DAYS, 0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS,
            0.000285885980666130812 * SOLAR_MASS),
        new Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
            0.00296460137564761618 * DAYS, 0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS,
            0.0000436624404335156298 * SOLAR_MASS),
        new Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
            0.00268067772490389322 * DAYS, 0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS,
            0.0000515138902046611451 * SOLAR_MASS)
    ];
    let px = 0.0;
    let py = 0.0;
    let pz = 0.0;
    for (const b of list) {
        px += b.vx * b.mass;
        py += b.vy * b.mass;
        pz += b.vz * b.mass;
    }
    list[0].vx = -px / SOLAR_MASS;
    list[0].vy = -py / SOLAR_MASS;
    list[0].vz = -pz / SOLAR_MASS;
    return list;
}

function advance(list, dt) {
    const n = list.length;
    for (let i = 0; i < n; i += 1) {
        const a = list[i];
        for (let j = i + 1; j < n; j += 1) {
            const b = list[j];
            const dx = a.x - b.x;
            const dy = a.y - b.y;
            const dz = a.z - b.z;
            const squared = dx * dx + dy * dy + dz * dz;
            const magnitude = dt / (squared * Math.sqrt(squared));
            a.vx -= dx * b.mass * magnitude;
            a.vy -= dy * b.mass * magnitude;
            a.vz -= dz * b.mass * magnitude;
            b.vx += dx * a.mass * magnitude;
            b.vy += dy * a.mass * magnitude;
            b.vz += dz * a.mass * magnitude;
        }
    }
    for (const body of list) {
        body.x += dt * body.vx;
        body.y += dt * body.vy;
        body.z += dt * body.vz;
    }
}

function energy(list) {
    let e = 0.0;
    for (let i = 0; i < list.length; i += 1) {
        const a = list[i];
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (let j = i + 1; j < list.length; j += 1) {
            const b = list[j];
            const dx = a.x - b.x;
            const dy = a.y - b.y;
            const dz = a.z - b.z;
            e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

function benchmark(n) {
    const list = bodies();
    for (let i = 0; i < n; i += 1) { advance(list, 0.01); }
    return Math.floor(energy(list) * 1000000000);
}

serve(benchmark);
