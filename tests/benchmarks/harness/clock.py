"""What a run costs: processor time where the system tells it, else the time that passes."""

import pathlib
import time

# Threads that work for the program besides the one that runs it. Compiler threads are not among them: what they do is
# warm-up, and shows in the time to peak.
COLLECTORS = ("GC Thread", "G1 ", "VM Thread", "Serial")
# A Java process waits in its first thread and runs the program in a second one: of the same name, or one with a greater
# stack, of this name.
RUNNER = "main"
# Seconds to wait for a process to rest.
LONGEST_WAIT = 0.2


class ProcessorClock:
    """The processor time of the thread that runs the program and of those of the garbage collector, from Linux.

    On a machine with other work it says what a program costs, where the time that passes says how long it had to wait.
    """

    def __init__(self, process):
        self.tasks = pathlib.Path(f"/proc/{process}/task")
        self.main = self.tasks / str(process) / "comm"
        self.is_busy = False
        # Seconds that the other threads had run at the last reading: compilers, mostly.
        self.background = 0.0

    @staticmethod
    def is_available():
        return pathlib.Path("/proc/self/schedstat").exists()

    def read(self):
        """Seconds since the process started. Waits until it rests: the system does not count on while a thread runs."""
        deadline = time.monotonic() + LONGEST_WAIT
        while True:
            running = self.look()
            if time.monotonic() > deadline or not self.is_busy:
                return running
            time.sleep(0.0005)

    def look(self):
        name = self.main.read_text().strip()
        self.is_busy = False
        running = collecting = other = 0
        for task in self.tasks.iterdir():
            try:
                thread = (task / "comm").read_text().strip()
                if thread in (name, RUNNER):
                    self.is_busy |= (task / "stat").read_text().rpartition(")")[2].split()[0] == "R"
                    running += nanoseconds(task)
                elif thread.startswith(COLLECTORS):
                    collecting += nanoseconds(task)
                else:
                    other += nanoseconds(task)
            except (FileNotFoundError, ProcessLookupError):
                continue  # the thread has ended
        self.background = other / 1e9
        return (running + collecting) / 1e9


class WallClock:
    """The time that passes; what other threads do is not known."""

    background = 0.0

    def __init__(self, _process):
        self.begin = time.perf_counter()

    def read(self):
        return time.perf_counter() - self.begin


def nanoseconds(task):
    return int((task / "schedstat").read_text().split()[0])


def of(process):
    return ProcessorClock(process) if ProcessorClock.is_available() else WallClock(process)


def name():
    return "processor time" if ProcessorClock.is_available() else "wall-clock time"
