# Balls that bounce off the walls of a box: fields of objects, and random numbers.

from som import Random


class Ball:
    def __init__(self, random):
        self.x = random.next() % 500
        self.y = random.next() % 500
        self.x_velocity = random.next() % 300 - 150
        self.y_velocity = random.next() % 300 - 150

    def bounce(self):
        x_limit = 500
        y_limit = 500
        bounced = False
        self.x += self.x_velocity
        self.y += self.y_velocity
        if self.x > x_limit:
            self.x = x_limit
            self.x_velocity = 0 - abs(self.x_velocity)
            bounced = True
        if self.x < 0:
            self.x = 0
            self.x_velocity = abs(self.x_velocity)
            bounced = True
        if self.y > y_limit:
            self.y = y_limit
            self.y_velocity = 0 - abs(self.y_velocity)
            bounced = True
        if self.y < 0:
            self.y = 0
            self.y_velocity = abs(self.y_velocity)
            bounced = True
        return bounced


def once():
    random = Random()
    balls = [Ball(random) for _ in range(100)]
    bounces = 0
    for _ in range(50):
        for ball in balls:
            if ball.bounce():
                bounces += 1
    return bounces


def benchmark(n):
    result = 0
    for _ in range(n):
        result = once()
    return result


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        print(benchmark(int(line)), flush=True)
