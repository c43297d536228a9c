"""Warm-up, repetitions in turns, and statistics."""

import dataclasses
import random
import statistics
import sys
import time

from harness import memory


@dataclasses.dataclass(frozen=True)
class Effort:
    """How long a participant runs one program.

    repetitions: measured runs, at least and at most; seconds: of measured runs, after which the least number will do;
    warmup: seconds, at least and at most; heaps: how often its memory is looked at while it runs. All seconds by the
    clock of the worker.
    """

    repetitions: tuple
    seconds: float
    warmup: tuple
    heaps: int


FULL = Effort(repetitions=(5, 25), seconds=6, warmup=(3, 40), heaps=5)
SHORT = Effort(repetitions=(3, 7), seconds=2, warmup=(2, 15), heaps=2)
CHECK = Effort(repetitions=(0, 0), seconds=0, warmup=(0, 0), heaps=0)

# Warm is what over so many runs got no faster by more than this factor, while the other threads of its process, which
# compile, did less than this share of the work.
STEADY_RUNS = 6
STEADY_FACTOR = 0.97
BACKGROUND_SHARE = 0.1
# After a long run, in seconds, fewer runs tell whether the next ones are faster.
LONG_RUN = 0.5
# The median is known well enough when its interval of confidence is at most this share of it wide.
PRECISION = 0.03
# How often the median is drawn again for its interval of confidence.
DRAWS = 1000
# A program has warmed up when a run is as fast as this share of its speed in the end.
PEAK_SHARE = 0.9


class Difference(Exception):
    """Two participants gave different results."""


@dataclasses.dataclass(frozen=True)
class Run:
    """One run: seconds of the thread that runs the program, and of all others of its process; the result; at its end, the
    time since the process was started, by the clock of the worker and by the wall."""

    seconds: float
    background: float
    value: str
    processor: float
    wall: float


@dataclasses.dataclass
class Times:
    """What one participant needs for a program.

    warmup: the runs that were not measured; measured: seconds of those that were; memory: memory.Memory, if it was measured.
    """

    warmup: list
    measured: list = dataclasses.field(default_factory=list)
    memory: object = None

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
        """The first run that had 90 % of the speed in the end, or the last one of the warm-up if none had."""
        return next((run for run in self.warmup if run.seconds * PEAK_SHARE <= self.median), self.warmup[-1])


def compare(participants, program, size, expected, effort, progress, nothing=None):
    """Times of every participant, by name. nothing: the bytes alive in an empty program, by name, if memory counts."""
    workers = {}
    times = {}
    try:
        for participant in (each for each in participants if each.has(program)):
            worker = workers[participant.name] = participant.start(program)
            progress.say(f"{program}: {participant.name} warms up")
            warmup = warm_up(worker, size, effort)
            times[participant.name] = Times(warmup)
            if expected is None:
                expected = (participant.name, warmup[0].value)
            for run in warmup:
                check(program, size, expected, participant, run.value)
            progress.step()
        take_turns(workers, times, program, size, effort, progress)
        for name, worker in workers.items():
            if nothing is not None:
                progress.say(f"{program}: memory of {name}")
                times[name].memory = memory.measure(worker, size, times[name].median, effort.heaps, nothing.get(name))
    finally:
        for worker in workers.values():
            worker.stop()
    return times


def take_turns(workers, times, program, size, effort, progress):
    """Measures each participant once in each round, until all have been measured well enough."""
    for repetition in range(effort.repetitions[1]):
        unfinished = [name for name in workers if not is_precise(times[name], effort)]
        if not unfinished:
            return
        progress.say(f"{program}: round {repetition + 1}")
        for name in unfinished:
            times[name].measured.append(timed(workers[name], size).seconds)


def is_precise(times, effort):
    if len(times.measured) < effort.repetitions[0]:
        return False
    low, high = times.interval
    return sum(times.measured) >= effort.seconds or high - low <= PRECISION * times.median


def check(program, size, expected, participant, value):
    if value != expected[1]:
        raise Difference(f"{program}({size}): {expected[0]} gives {expected[1]}, {participant.name} gives {value}")


def warm_up(worker, size, effort):
    """Runs until it is steady."""
    runs = []
    while not runs or not is_warm(runs, effort):
        runs.append(timed(worker, size))
    return runs


def timed(worker, size):
    begin = worker.clock.read()
    background = worker.clock.background
    value = worker.run(size)
    end = worker.clock.read()
    return Run(end - begin, worker.clock.background - background, value, end, worker.age())


def is_warm(runs, effort):
    seconds = [run.seconds for run in runs]
    least, most = effort.warmup
    if sum(seconds) >= most:
        return True
    recent = runs[-STEADY_RUNS:]
    if sum(seconds) < least or len(runs) < 3 or sum(run.background for run in recent) > BACKGROUND_SHARE * sum(
            run.seconds for run in recent):
        return False
    if len(runs) < 2 * STEADY_RUNS:
        return min(seconds) > LONG_RUN
    return min(seconds[-STEADY_RUNS:]) > STEADY_FACTOR * min(seconds[:-STEADY_RUNS])


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
