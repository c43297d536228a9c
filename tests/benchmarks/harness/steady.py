"""Whether compiled code stays: how often it is thrown away once a program is warm, which should be never."""

import collections
import dataclasses
import tempfile

from harness import measure, participants

# What the engine writes when compiled code turns out to assume too much, and when it throws code away.
LOSSES = ("opt deopt", "opt inval")
COMPILED = "opt done"
# After its warm-up a program runs for half as long again: the last third of all.
LAST = 0.5


@dataclasses.dataclass
class Events:
    """Counters of functions: that lost their code while a program warmed up; that lost it, or were compiled, afterwards."""

    warmup: collections.Counter
    lost: collections.Counter
    compiled: collections.Counter


def watch(program, size, effort):
    """The events of a run of a program."""
    zexus = participants.zexus("Zexus", "--experimental-options", "--engine.TraceCompilation")
    with tempfile.NamedTemporaryFile("w") as errors, open(errors.name) as log:
        worker = zexus.start(program, errors)
        try:
            warmup = measure.warm_up(worker, size, effort)
            before = log.readlines()
            seconds = 0
            while seconds < LAST * sum(run.seconds for run in warmup):
                seconds += measure.timed(worker, size).seconds
            after = log.readlines()
        finally:
            worker.stop()
    if not any(COMPILED in line for line in before):
        raise participants.Failure(f"{program}: the engine does not tell what it compiles")
    return Events(count(before, LOSSES), count(after, LOSSES), count(after, (COMPILED,)))


def count(lines, kinds):
    """How often each function has one of the events."""
    return collections.Counter(line.split("|")[0].split()[5] for line in lines if any(kind in line for kind in kinds))


def table(rows):
    text = "| program | thrown away while warming up | afterwards | compiled afterwards |\n|---|--:|--:|---|\n"
    for program, events in rows.items():
        lost = ", ".join(f"{name} {times}" for name, times in events.lost.items()) or "0"
        text += f"| {program} | {events.warmup.total()} | {lost} | {', '.join(events.compiled)} |\n"
    return text
