package bounce;

import som.Random;

/** Balls that bounce off the walls of a box: fields of objects, and random numbers. */
public final class Bounce {
    private static final int X_LIMIT = 500;
    private static final int Y_LIMIT = 500;

    private static final class Ball {
        private int x;
        private int y;
        private int xVelocity;
        private int yVelocity;

        Ball(Random random) {
            x = random.next() % 500;
            y = random.next() % 500;
            xVelocity = random.next() % 300 - 150;
            yVelocity = random.next() % 300 - 150;
        }

        boolean bounce() {
            boolean bounced = false;
            x += xVelocity;
            y += yVelocity;
            if (x > X_LIMIT) {
                x = X_LIMIT;
                xVelocity = -Math.abs(xVelocity);
                bounced = true;
            }
            if (x < 0) {
                x = 0;
                xVelocity = Math.abs(xVelocity);
                bounced = true;
            }
            if (y > Y_LIMIT) {
                y = Y_LIMIT;
                yVelocity = -Math.abs(yVelocity);
                bounced = true;
            }
            if (y < 0) {
                y = 0;
                yVelocity = Math.abs(yVelocity);
                bounced = true;
            }
            return bounced;
        }
    }

    private static int once() {
        var random = new Random();
        var balls = new Ball[100];
        for (int i = 0; i < balls.length; i++) {
            balls[i] = new Ball(random);
        }
        int bounces = 0;
        for (int i = 0; i < 50; i++) {
            for (Ball ball : balls) {
                if (ball.bounce()) {
                    bounces++;
                }
            }
        }
        return bounces;
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            result = once();
        }
        return result;
    }
}
