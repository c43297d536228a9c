"""The implementations that take part, as processes that run a program once for each number they read."""

import os
import pathlib
import shutil
import subprocess
import sys

from harness import clock

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
PROGRAMS = HERE / "programs"
# What the programs of Are-We-Fast-Yet share, with the extension of each language. In JavaScript a script that runs first.
LIBRARY = PROGRAMS / "som" / "som"
JAVASCRIPT_JARS = ROOT / "tests" / "target" / "benchmarks" / "lib"
COMPILER_JARS = ROOT / "launcher" / "target" / "dist" / "compiler"
# What the zexus command starts the VM with, for GraalJS, too: the same VM for both.
VM_OPTIONS = ["-XX:+UseCompactObjectHeaders", "-XX:-ClipInlining", "-XX:+UseSerialGC"]
NO_COMPILATION = ["--experimental-options", "--engine.Compilation=false"]
# More than any program uses: what counts is the counting.
METERED = ["--gas=1000000000000000"]


class Participant:
    """One implementation with its options.

    name: how the tables call it; extension: of the programs it runs; command: what starts it, without the program.
    """

    def __init__(self, name, extension, command):
        self.name = name
        self.extension = extension
        self.command = command

    def has(self, program):
        """Whether the program was written for it."""
        return self.file(program).exists()

    def file(self, program):
        return PROGRAMS / program / f"{program}.{self.extension}"

    def start(self, program):
        return Worker(self, self.file(program))


class Worker:
    """A running process that has loaded one program."""

    def __init__(self, participant, file):
        self.participant = participant
        environment = dict(os.environ, JVMCI_VERSION_CHECK="ignore", PYTHONDONTWRITEBYTECODE="1",
                           PYTHONPATH=str(LIBRARY.parent))
        library = [str(LIBRARY.with_suffix(".js"))] if file.suffix == ".js" else []
        self.process = subprocess.Popen([*participant.command, *library, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, bufsize=1, env=environment)
        self.clock = clock.of(self.process.pid)

    def run(self, size):
        """Runs the program once and returns its result, as text."""
        self.process.stdin.write(f"{size}\n")
        self.process.stdin.flush()
        result = self.process.stdout.readline()
        if not result:
            sys.exit(f"{self.participant.name} ended with status {self.process.wait()}")
        return result.strip()

    def stop(self):
        self.process.stdin.close()
        self.process.wait()


def of(part):
    """The participants of a part; the first is Zexus, which the others are compared with."""
    zexus = str(ROOT / "zexus")
    python = Participant("CPython", "py", [sys.executable])
    if part == "cold":
        return [
            Participant("Zexus", "zx", [zexus, *NO_COMPILATION]),
            Participant("GraalJS", "js", graaljs("--engine.Compilation=false")),
            python,
        ]
    if part == "gas":
        return [Participant("Zexus", "zx", [zexus]), Participant("metered", "zx", [zexus, *METERED])]
    all = [Participant("Zexus", "zx", [zexus]), Participant("GraalJS", "js", graaljs())]
    if shutil.which("node"):
        all.append(Participant("Node", "js", ["node", str(HERE / "node.js")]))
    return [*all, python]


def graaljs(*options):
    return [java(), *VM_OPTIONS, "-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI",
            f"--upgrade-module-path={COMPILER_JARS}",
            "-Dpolyglotimpl.DisableVersionChecks=true", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-cp", f"{JAVASCRIPT_JARS}/*",
            str(HERE / "graaljs" / "GraalJs.java"), *options]


def java():
    """The java command of the JDK that the zexus command uses, too."""
    runtimes = sorted((ROOT / "launcher" / "target" / "runtime").glob("*/jdk.version"))
    homes = [os.environ.get("ZEXUS_JAVA_HOME"), os.environ.get("JAVA_HOME"),
             *(runtime.parent.name.replace("_", "/") for runtime in runtimes)]
    for home in homes:
        if home and (pathlib.Path(home) / "bin" / "java").exists() and release(home) >= 25:
            return str(pathlib.Path(home) / "bin" / "java")
    sys.exit("needs a JDK 25 or newer; set JAVA_HOME")


def release(home):
    for line in (pathlib.Path(home) / "release").read_text().splitlines():
        if line.startswith("JAVA_VERSION="):
            return int(line.split('"')[1].split(".")[0])
    return 0


def prepare():
    """Builds Zexus and fetches GraalJS, where that has not been done."""
    subprocess.run([str(ROOT / "zexus"), "--version"], check=True, stdout=subprocess.DEVNULL)
    if not JAVASCRIPT_JARS.exists():
        print("fetching GraalJS ...", flush=True)
        subprocess.run(["mvn", "-q", "-B", "-Dquick", "-Pbenchmarks", "-pl", "tests", "-am", "generate-test-resources"],
                       cwd=ROOT, check=True)
