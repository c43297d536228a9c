// Balls that bounce off the walls of a box: fields of objects, and random numbers.

class Ball {
    constructor(random) {
        this.x = random.next() % 500;
        this.y = random.next() % 500;
        this.xVelocity = random.next() % 300 - 150;
        this.yVelocity = random.next() % 300 - 150;
    }

    bounce() {
        const xLimit = 500;
        const yLimit = 500;
        let bounced = false;
        this.x += this.xVelocity;
        this.y += this.yVelocity;
        if (this.x > xLimit) {
            this.x = xLimit;
            this.xVelocity = 0 - Math.abs(this.xVelocity);
            bounced = true;
        }
        if (this.x < 0) {
            this.x = 0;
            this.xVelocity = Math.abs(this.xVelocity);
            bounced = true;
        }
        if (this.y > yLimit) {
            this.y = yLimit;
            this.yVelocity = 0 - Math.abs(this.yVelocity);
            bounced = true;
        }
        if (this.y < 0) {
            this.y = 0;
            this.yVelocity = Math.abs(this.yVelocity);
            bounced = true;
        }
        return bounced;
    }
}

function once() {
    const random = new Random();
    const balls = [];
    for (let i = 0; i < 100; i += 1) { balls.push(new Ball(random)); }
    let bounces = 0;
    for (let i = 0; i < 50; i += 1) {
        for (const ball of balls) {
            if (ball.bounce()) { bounces += 1; }
        }
    }
    return bounces;
}

function benchmark(n) {
    let result = 0;
    for (let i = 0; i < n; i += 1) { result = once(); }
    return result;
}

serve(benchmark);
