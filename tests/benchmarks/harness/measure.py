"""Warm-up, repetitions in turns, and statistics."""

import dataclasses
import random
import statistics
import sys
import time

from harness import clock


@dataclasses.dataclass(frozen=True)
class Effort:
    """repetitions: measured runs; warmup: seconds by the clock of the worker, at least and at most."""

    repetitions: int
    warmup: tuple


FULL = Effort(repetitions=15, warmup=(5, 40))
SHORT = Effort(repetitions=7, warmup=(3, 12))
CHECK = Effort(repetitions=0, warmup=(0, 0))

# Warm is what over so many runs got no faster by more than this factor.
STEADY_RUNS = 6
STEADY_FACTOR = 0.97
# How often the median is drawn again for its interval of confidence.
DRAWS = 1000


class Difference(Exception):
    """Two participants gave different results."""


@dataclasses.dataclass
class Times:
    """Times in seconds of one participant: first is the first run, warmup the runs that were not measured."""

    first: float
    warmup: list
    measured: list
    memory: int = None

    @property
    def median(self):
        return statistics.median(self.measured)

    @property
    def best(self):
        return min(self.measured)

    @property
    def interval(self):
        """Bounds of the median at 95 %, by bootstrap."""
        draw = random.Random(1)
        medians = sorted(statistics.median(draw.choices(self.measured, k=len(self.measured))) for _ in range(DRAWS))
        return medians[DRAWS // 40], medians[-DRAWS // 40]

    @property
    def to_peak(self):
        """Seconds until the first run that takes at most 10 % longer than the median of the measured ones."""
        total = 0
        for seconds in self.warmup:
            total += seconds
            if seconds <= 1.1 * self.median:
                break
        return total


def compare(participants, program, size, expected, effort, progress):
    """Times of every participant, by name."""
    workers = {}
    times = {}
    try:
        for participant in (each for each in participants if each.has(program)):
            worker = workers[participant.name] = participant.start(program)
            progress.say(f"{program}: {participant.name} warms up")
            warmup = warm_up(worker, size, effort)
            times[participant.name] = Times(warmup[0][0], [seconds for seconds, _ in warmup], [])
            if expected is None:
                expected = (participant.name, warmup[0][1])
            for _, value in warmup:
                check(program, size, expected, participant, value)
            progress.step()
        for repetition in range(effort.repetitions):
            for name, worker in workers.items():
                times[name].measured.append(timed(worker, size)[0])
            progress.say(f"{program}: run {repetition + 1} of {effort.repetitions}")
        for name, worker in workers.items():
            times[name].memory = clock.peak_memory(worker.process.pid)
    finally:
        for worker in workers.values():
            worker.stop()
    return times


def check(program, size, expected, participant, value):
    if value != expected[1]:
        raise Difference(f"{program}({size}): {expected[0]} gives {expected[1]}, {participant.name} gives {value}")


def warm_up(worker, size, effort):
    """Runs until it is steady; times and results."""
    runs = []
    while not runs or not is_warm([seconds for seconds, _ in runs], effort):
        runs.append(timed(worker, size))
    return runs


def timed(worker, size):
    begin = worker.clock.read()
    value = worker.run(size)
    return worker.clock.read() - begin, value


def is_warm(runs, effort):
    seconds = sum(runs)
    least, most = effort.warmup
    if seconds >= most:
        return True
    if seconds < least or len(runs) < 2 * STEADY_RUNS:
        return len(runs) >= 3 and seconds >= least and min(runs) > 0.5
    return min(runs[-STEADY_RUNS:]) > STEADY_FACTOR * min(runs[:-STEADY_RUNS])


class Progress:
    """A bar on a terminal, lines elsewhere."""

    WIDTH = 30

    def __init__(self, steps):
        self.steps = steps
        self.done = 0
        self.begin = time.monotonic()

    def step(self):
        self.done += 1

    def say(self, text):
        if sys.stderr.isatty():
            filled = self.WIDTH * self.done // max(1, self.steps)
            bar = "#" * filled + "." * (self.WIDTH - filled)
            left = (time.monotonic() - self.begin) / max(1, self.done) * (self.steps - self.done)
            print(f"\r[{bar}] {self.done}/{self.steps} about {left / 60:.0f} min left  {text:45}", end="",
                  file=sys.stderr, flush=True)

    def result(self, text):
        if sys.stderr.isatty():
            print("\r" + " " * 110 + "\r", end="", file=sys.stderr)
        print(text, flush=True)
