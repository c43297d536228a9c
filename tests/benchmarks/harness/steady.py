"""Whether compiled code stays: how often it is thrown away, or left, once a program is warm. Both should be never."""

import collections
import dataclasses
import tempfile

from harness import measure, participants

# What the engine writes when compiled code turns out to assume too much, and when it throws code away.
LOSSES = ("opt deopt", "opt inval")
# And when compiled code goes on in the interpreter; the next line tells where.
TRANSFER = "transferToInterpreter at"
COMPILED = "opt done"
# The engine takes the last option only from the start of the VM on.
OPTIONS = ["--vm.Dpolyglot.engine.AllowExperimentalOptions=true", "--vm.Dpolyglot.engine.TraceTransferToInterpreter=true",
           "--experimental-options", "--engine.TraceCompilation"]
# After its warm-up a program runs for half as long again: the last third of all.
LAST = 0.5


@dataclasses.dataclass
class Events:
    """How often each function has lost its compiled code, has left it, and was compiled."""

    lost: collections.Counter
    left: collections.Counter
    compiled: collections.Counter


def watch(program, size, effort):
    """The events while a program warms up, and those afterwards."""
    zexus = participants.zexus("Zexus", *OPTIONS)
    with tempfile.NamedTemporaryFile("w") as errors, open(errors.name) as log:
        worker = zexus.start(program, errors)
        try:
            warmup = measure.warm_up(worker, size, effort)
            before = events(log.readlines())
            seconds = 0
            while seconds < LAST * sum(run.seconds for run in warmup):
                seconds += measure.timed(worker, size).seconds
            after = events(log.readlines())
        finally:
            worker.stop()
    if not before.compiled:
        raise participants.Failure(f"{program}: nothing was compiled while it warmed up")
    return before, after


def events(lines):
    transfers = (following for line, following in zip(lines, lines[1:]) if TRANSFER in line)
    return Events(
        count(line for line in lines if any(loss in line for loss in LOSSES)),
        collections.Counter(line.split("(")[0].strip() for line in transfers),
        count(line for line in lines if COMPILED in line))


def count(lines):
    """How often each function is named: after the event, the number of the engine and that of the function."""
    return collections.Counter(line.split("|")[0].split()[5] for line in lines)


def table(rows):
    text = ("| program | warming up: thrown away | left | afterwards: thrown away | left | compiled |\n"
            "|---|--:|--:|--:|--:|---|\n")
    for program, (before, after) in rows.items():
        text += (f"| {program} | {before.lost.total()} | {before.left.total()} | {listed(after.lost)} | "
                 f"{listed(after.left)} | {', '.join(after.compiled)} |\n")
    return text


def listed(counter):
    return ", ".join(f"{name} {times}" for name, times in counter.items()) or "0"
