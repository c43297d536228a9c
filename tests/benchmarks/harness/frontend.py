"""How fast programs are read and compiled: lines per second of each step, and a check of a long program as users see it."""

import os
import pathlib
import subprocess
import tempfile
import time

from harness import participants

HERE = participants.HERE / "frontend"
LINES = 100_000
MODULES = participants.ROOT / "launcher" / "target" / "dist" / "lib"
CHECKS = 3


def program(lines):
    """A program of at least that many lines, made of units with different names."""
    unit = (HERE / "unit.zx").read_text()
    return "".join(unit.replace("@", str(number)) for number in range(-(-lines // unit.count("\n"))))


def measure():
    """The rows of the table: what is measured, lines per second, seconds."""
    with tempfile.TemporaryDirectory() as directory:
        file = pathlib.Path(directory) / "program.zx"
        text = program(LINES)
        file.write_text(text)
        lines = text.count("\n")
        rows = [(step, lines / seconds, seconds) for step, seconds in steps(file)]
        wall, processor = min(check(file) for _ in range(CHECKS))
    rows.append(("`zexus check`, from a cold start", lines / wall, wall))
    rows.append(("the same, processor time of all threads", lines / processor, processor))
    return lines, rows


def steps(file):
    command = [participants.java(), *participants.VM_OPTIONS, "-p", str(MODULES), "--add-modules", "org.zexus.language",
               *exports("bytecode", "compiler", "syntax", "syntax.ast", "syntax.source"),
               "--add-opens", "org.zexus.language/org.zexus.syntax=ALL-UNNAMED", str(HERE / "FrontEnd.java"), str(file)]
    for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
        step, seconds = line.split()
        yield step, float(seconds)


def exports(*packages):
    for package in packages:
        yield "--add-exports"
        yield f"org.zexus.language/org.zexus.{package}=ALL-UNNAMED"


def check(file):
    """The seconds that one check takes: those that pass, and the processor time."""
    before = os.times()
    start = time.monotonic()
    subprocess.run([str(participants.ROOT / "zexus"), "check", str(file)], check=True)
    wall = time.monotonic() - start
    after = os.times()
    return wall, after.children_user - before.children_user + after.children_system - before.children_system


def table():
    lines, rows = measure()
    text = f"A program of {lines:,} lines:\n\n| step | lines per second | seconds |\n|---|--:|--:|\n"
    return text + "".join(f"| {name} | {rate:,.0f} | {seconds:.2f} |\n" for name, rate, seconds in rows)
