"""Tables of the results, for people and for programs."""

import dataclasses
import json
import os
import pathlib
import platform
import statistics
import subprocess
import time

from harness import participants

TARGET = participants.ROOT / "docs" / "benchmarks"
TITLES = {
    "peak": "Peak: warmed-up, compiled code",
    "cold": "Cold: compilers switched off",
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
    def __init__(self, environment):
        self.environment = environment
        self.parts = {}

    def add(self, part, program, size, times):
        self.parts.setdefault(part, {})[program] = (size, times)

    def markdown(self, programs):
        lines = ["# Benchmark results", ""]
        lines += ["Written by `tests/benchmarks/run`. Times are medians in milliseconds of wall-clock time; in brackets "
                  "how many times as long as Zexus the others need (above 1: Zexus is faster).", ""]
        lines += [f"- {key}: {value}" for key, value in self.environment.items()]
        for part, rows in self.parts.items():
            lines += ["", f"## {TITLES[part]}", ""]
            names = list(next(iter(rows.values()))[1])
            lines.append("| program | size | " + " | ".join(names) + " |")
            lines.append("|---|--:|" + "--:|" * len(names))
            for program, (size, times) in rows.items():
                zexus = times[names[0]].median
                cells = [f"{zexus * 1000:.1f}"]
                cells += [f"{times[name].median * 1000:.1f} ({times[name].median / zexus:.2f})" for name in names[1:]]
                lines.append(f"| {program} | {size} | " + " | ".join(cells) + " |")
            means = [f"**{statistics.geometric_mean(ratios(rows, names[0], name)):.2f}**" for name in names[1:]]
            lines.append("| geometric mean | | | " + " | ".join(means) + " |")
        lines += ["", "## The programs", ""]
        lines += [f"- **{name}**: {entry['what']}" for name, entry in programs.items()]
        return "\n".join(lines) + "\n"

    def write(self, text):
        TARGET.mkdir(parents=True, exist_ok=True)
        (TARGET / "results.md").write_text(text)
        data = {
            "environment": self.environment,
            "parts": {part: {program: {"size": size, "seconds": {
                name: dataclasses.asdict(each) | {"median": each.median, "best": each.best}
                for name, each in times.items()}} for program, (size, times) in rows.items()}
                for part, rows in self.parts.items()},
        }
        (TARGET / "results.json").write_text(json.dumps(data, indent=1) + "\n")
        print(f"written to {TARGET}")


def ratios(rows, zexus, name):
    return [times[name].median / times[zexus].median for _, times in rows.values()]
