"""Tables of the results, for people and for programs."""

import dataclasses
import json
import os
import pathlib
import platform
import statistics
import subprocess
import time

from harness import chart, clock, participants

TARGET = participants.ROOT / "docs" / "benchmarks"
TITLES = {
    "peak": "Peak: warmed-up, compiled code",
    "cold": "Cold: compilers switched off",
    "gas": "Gas: warmed-up code without and with a limit of gas",
    "profile": "Profiling: interpreted code without and with counting and timing its instructions",
}
MEMORIES = {
    "work": "The most that was alive at several moments while the program ran, in MB: the objects that were left after full "
            "collections, without those of an empty program.",
    "rest": "What was alive between two runs, in MB, without what an empty program needs: objects on a JVM, the used heap for "
            "Node, and for CPython the resident size of the process. It is the code of the program and what the "
            "implementation remembers of it.",
    "resident": "The greatest resident size of the process, in MB.",
}
SUITES = {
    "awfy": "Are-We-Fast-Yet",
    "micro": "Small programs",
}


def machine():
    """What the numbers depend on."""
    model = next((line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.processor()) if pathlib.Path("/proc/cpuinfo").exists() else ""
    java = subprocess.run([participants.java(), "--version"], capture_output=True, text=True).stdout.splitlines()
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip() if any(
        each.name == "Node" for each in participants.of("peak")) else "none"
    return {
        "time": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "clock": clock.name(),
        "processor": model,
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "system": f"{platform.system()} {platform.release()}",
        "java": java[1] if len(java) > 1 else "",
        "python": platform.python_version(),
        "node": node,
        "revision": subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=participants.ROOT, capture_output=True,
                                   text=True).stdout.strip(),
    }


class Results:
    def __init__(self, environment, programs):
        self.environment = environment
        self.programs = programs
        self.parts = {}

    def add(self, part, program, size, times):
        self.parts.setdefault(part, {})[program] = (size, times)

    def names(self, part, suite):
        """The participants of a part of a suite, Zexus first."""
        return list(dict.fromkeys(name for _, times in self.suite(part, suite).values() for name in times))

    def measured(self, suite):
        """The parts that have programs of a suite."""
        return [part for part in self.parts if self.suite(part, suite)]

    def suite(self, part, suite):
        """The rows of a part that belong to a suite."""
        return {program: row for program, row in self.parts.get(part, {}).items()
                if suite in self.programs[program]["suites"]}

    def markdown(self, suite):
        lines = [f"# Benchmark results: {SUITES[suite]}", "", "Written by `tests/benchmarks/run`. Times are medians in milliseconds of "
                 f"{clock.name()}, with half the width of their interval of confidence (95 %); in brackets how many times as "
                 "long as Zexus the others need (above 1: Zexus is faster).", ""]
        lines += [f"- {key}: {value}" for key, value in self.environment.items()]
        for part in self.measured(suite):
            lines += ["", f"## {TITLES[part]}", "", f"![Time relative to Zexus]({suite}-{part}.svg)", "",
                      *self.table(part, suite)]
        if self.suite("peak", suite):
            lines += ["", "## Time to peak", "", "Seconds from the start of the process to the end of the first run at 90 % of "
                      f"the speed in the end: {clock.name()} of the program, and in brackets the time that passed. What the "
                      "compilers do beside the program is in the second only. The geometric means are of the ratios to "
                      "Zexus.", "", *self.warmup(suite), "", "## Memory", *self.memory(suite)]
        lines += ["", "## The programs", ""]
        lines += [f"- **{name}**: {entry['what']}" for name, entry in self.programs.items() if suite in entry["suites"]]
        return "\n".join(lines) + "\n"

    def table(self, part, suite):
        rows = self.suite(part, suite)
        names = self.names(part, suite)
        lines = ["| program | size | " + " | ".join(names) + " |", "|---|--:|" + "--:|" * len(names)]
        for program, (size, times) in rows.items():
            zexus = times[names[0]].median
            cells = [milliseconds(times[names[0]])]
            cells += [f"{milliseconds(times[name])} ({times[name].median / zexus:.2f})" if name in times else ""
                      for name in names[1:]]
            lines.append(f"| {program} | {size} | " + " | ".join(cells) + " |")
        means = [f"**{geometric_mean(rows, names[0], name):.2f}**" for name in names[1:]]
        lines.append("| geometric mean | | | " + " | ".join(means) + " |")
        return lines

    def warmup(self, suite):
        rows = {program: {name: each.to_peak for name, each in times.items()}
                for program, (_, times) in self.suite("peak", suite).items()}
        names = self.names("peak", suite)
        lines = header("program", names)
        for program, peaks in rows.items():
            cells = [f"{peaks[name].processor:.1f} ({peaks[name].wall:.1f})" if name in peaks else "" for name in names]
            lines.append(row(program, cells))
        means = [ratio(names[0], name, rows.values()) for name in names[1:]]
        return [*lines, row("geometric mean", ["", *means])]

    def memory(self, suite):
        rows = {program: {name: each.memory for name, each in times.items()}
                for program, (_, times) in self.suite("peak", suite).items()}
        names = self.names("peak", suite)
        lines = []
        for field, what in MEMORIES.items():
            measured = [name for name in names if any(name in row and getattr(row[name], field) is not None
                                                      for row in rows.values())]
            lines += ["", what, "", *header("program", measured)]
            for program, memories in rows.items():
                bytes = [getattr(memories[name], field) if name in memories else None for name in measured]
                lines.append(row(program, ["" if each is None else f"{each / 1e6:.1f}" for each in bytes]))
        return lines

    def write(self, suite):
        """Writes the table, the charts and the times of a suite."""
        TARGET.mkdir(parents=True, exist_ok=True)
        (TARGET / f"{suite}.md").write_text(self.markdown(suite))
        for part in self.measured(suite):
            (TARGET / f"{suite}-{part}.svg").write_text(chart.bars(TITLES[part], self.names(part, suite), {
                program: {name: each.median for name, each in times.items()}
                for program, (_, times) in self.suite(part, suite).items()}))
        data = {
            "environment": self.environment,
            "parts": {part: {program: {"size": size, "seconds": {name: summary(each) for name, each in times.items()}}
                             for program, (size, times) in self.suite(part, suite).items()}
                      for part in self.measured(suite)},
        }
        (TARGET / f"{suite}.json").write_text(json.dumps(data, indent=1) + "\n")
        print(f"written to {TARGET}")


def header(first, names):
    return [row(first, names), "|---|" + "--:|" * len(names)]


def row(first, cells):
    return f"| {first} | " + " | ".join(cells) + " |"


def ratio(zexus, name, rows):
    """The geometric means of how many times as long as Zexus a participant takes to its peak, by both clocks."""
    pairs = [(peaks[name], peaks[zexus]) for peaks in rows if name in peaks]
    processor = statistics.geometric_mean(other.processor / own.processor for other, own in pairs)
    wall = statistics.geometric_mean(other.wall / own.wall for other, own in pairs)
    return f"**{processor:.2f}** ({wall:.2f})"


def milliseconds(times):
    low, high = times.interval
    return f"{times.median * 1000:.1f} ±{(high - low) * 500:.1f}"


def geometric_mean(rows, zexus, name):
    return statistics.geometric_mean(times[name].median / times[zexus].median for _, times in rows.values()
                                     if name in times)


def summary(times):
    peak = times.to_peak
    return {
        "median": round(times.median, 6),
        "interval": [round(bound, 6) for bound in times.interval],
        "best": round(times.best, 6),
        "to_peak": {"processor": round(peak.processor, 3), "wall": round(peak.wall, 3)},
        "memory": None if times.memory is None else dataclasses.asdict(times.memory),
        "measured": [round(seconds, 6) for seconds in times.measured],
        "warmup": [{"seconds": round(run.seconds, 6), "background": round(run.background, 6),
                    "processor": round(run.processor, 3), "wall": round(run.wall, 3)} for run in times.warmup],
    }
