"""How much memory a program needs: what is alive after a full collection, and the resident size of its process."""

import dataclasses
import math
import pathlib
import subprocess
import time

# Numbers that a worker may be sent ahead: their text, and that of the results, fits into the pipes.
MOST_AHEAD = 3000
# Seconds that a sample takes, roughly: a program has to run for as long.
SAMPLE = 2.0
EMPTY = "empty"
EMPTY_RUNS = 20
# How often to look again, and after how many seconds, when the compiler is at work.
LOOKS = 4
PAUSE = 0.4


@dataclasses.dataclass
class Memory:
    """Bytes, each None where it is not known.

    resident: the greatest resident size of the process; rest: alive between two runs; work: the most that was alive at
    several moments while the program ran. The last two are without what an empty program needs.
    """

    resident: int
    rest: int = None
    work: int = None


class JavaHeap:
    """The objects that the JVM counts after a full collection.

    It counts the gaps as well that the serial collector leaves where closing them would cost more than it gains, as
    objects of classes of their own. They are not alive, and there may be more of them than of all else.

    The Graal compiler has its graphs in the same heap, up to 15 MB while it is at work: then it looks again later.
    """

    can_interrupt = True
    GAPS = "jdk.internal.vm.Filler"
    GRAPH = "jdk.graal.compiler.nodes.FrameState"
    # So many of them have no part in a compilation: they are kept from one to the next.
    GRAPH_AT_REST = 500

    def __init__(self, jcmd):
        self.jcmd = jcmd

    def alive(self, worker):
        for _ in range(LOOKS):
            classes = self.histogram(worker)
            if classes.get(self.GRAPH, (0, 0))[0] <= self.GRAPH_AT_REST:
                break
            time.sleep(PAUSE)
        return sum(size for name, (_, size) in classes.items() if self.GAPS not in name)

    def histogram(self, worker):
        """The number and the bytes of the objects of each class."""
        command = [self.jcmd, str(worker.process.pid), "GC.class_histogram"]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
        rows = [line.split() for line in lines if line.lstrip()[:1].isdigit()]
        classes = {}
        for row in rows:
            if len(row) > 3:
                number, size = classes.get(row[3], (0, 0))  # of a class with the same name from another loader
                classes[row[3]] = (number + int(row[1]), size + int(row[2]))
        return classes


class NodeHeap:
    """The heap that Node tells after a full collection."""

    can_interrupt = False

    def alive(self, worker):
        return int(worker.ask("heap"))


class ResidentSize:
    """The resident size of the process, for want of better."""

    can_interrupt = False

    def alive(self, worker):
        return resident(worker, "VmRSS")


def resident(worker, field="VmHWM"):
    """The greatest resident size of a process so far, in bytes, or None where the system does not tell."""
    status = pathlib.Path(f"/proc/{worker.process.pid}/status")
    if not status.exists():
        return None
    for line in status.read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) * 1024
    return None


def of_nothing(participant):
    """The bytes alive in a process that runs the empty program."""
    worker = participant.start(EMPTY)
    try:
        for _ in range(EMPTY_RUNS):
            worker.run(1)
        return participant.heap.alive(worker)
    finally:
        worker.stop()


def measure(worker, size, seconds, samples, nothing):
    """The memory of a warm worker, one of whose runs takes so long; nothing: the bytes alive in an empty program."""
    heap = worker.participant.heap
    memory = Memory(resident(worker))
    if nothing is None:
        return memory
    memory.rest = heap.alive(worker) - nothing
    if heap.can_interrupt:
        runs = min(MOST_AHEAD, max(2, math.ceil(samples * SAMPLE / seconds)))
        worker.send(size, runs)
        memory.work = max(heap.alive(worker) for _ in range(samples)) - nothing
        for _ in range(runs):
            worker.receive()
    return memory
