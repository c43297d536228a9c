"""Warm-up, repetitions in turns, and statistics."""

import dataclasses
import statistics
import sys
import time


@dataclasses.dataclass(frozen=True)
class Effort:
    """repetitions: measured runs; warmup: seconds of warming up at least and at most."""

    repetitions: int
    warmup: tuple


FULL = Effort(repetitions=15, warmup=(5, 40))
QUICK = Effort(repetitions=3, warmup=(1, 5))

# Warm is what over so many runs got no faster by more than this factor.
STEADY_RUNS = 6
STEADY_FACTOR = 0.97


class Difference(Exception):
    """Two participants gave different results."""


@dataclasses.dataclass
class Times:
    """Wall-clock times in seconds of one participant: first is the first run, warmup the runs that were not measured."""

    first: float
    warmup: list
    measured: list

    @property
    def median(self):
        return statistics.median(self.measured)

    @property
    def best(self):
        return min(self.measured)


def compare(participants, program, size, effort):
    """Times of every participant, by name."""
    workers = {}
    times = {}
    result = None
    try:
        for participant in participants:
            worker = participant.start(program)
            workers[participant.name] = worker
            warmup = []
            begin = time.perf_counter()
            while not warm(warmup, time.perf_counter() - begin, effort):
                seconds, value = timed(worker, size)
                if result is not None and value != result[1]:
                    raise Difference(f"{program}({size}): {result[0]} gives {result[1]}, {participant.name} gives {value}")
                result = result or (participant.name, value)
                warmup.append(seconds)
            say(f"{program}: {participant.name} warm after {len(warmup)} runs in {sum(warmup):.1f} s")
            times[participant.name] = Times(warmup[0], warmup, [])
        for repetition in range(effort.repetitions):
            for name, worker in workers.items():
                times[name].measured.append(timed(worker, size)[0])
            say(f"{program}: run {repetition + 1} of {effort.repetitions}")
    finally:
        for worker in workers.values():
            worker.stop()
    say(f"{program}: " + ", ".join(f"{name} {each.median * 1000:.1f} ms" for name, each in times.items()), end="\n")
    return times


def timed(worker, size):
    begin = time.perf_counter()
    value = worker.run(size)
    return time.perf_counter() - begin, value


def warm(runs, seconds, effort):
    least, most = effort.warmup
    if seconds > most:
        return True
    if seconds < least or len(runs) < 2 * STEADY_RUNS:
        return len(runs) >= 3 and seconds >= least and min(runs) > 0.5
    return min(runs[-STEADY_RUNS:]) > STEADY_FACTOR * min(runs[:-STEADY_RUNS])


def say(text, end="\r"):
    if sys.stdout.isatty():
        print(f"{text:100}", end=end, flush=True)
    else:
        print(text, flush=True)
