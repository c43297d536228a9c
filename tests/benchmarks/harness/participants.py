"""The implementations that take part, as processes that run a program once for each number they read."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import time

from harness import clock, memory

HERE = pathlib.Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
PROGRAMS = HERE / "programs"
# What the programs of Are-We-Fast-Yet share, with the extension of each language. In JavaScript a script that runs first.
LIBRARY = PROGRAMS / "som" / "som"
JAVA_CLASSES = ROOT / "tests" / "target" / "benchmarks" / "java"
JAVASCRIPT_JARS = ROOT / "tests" / "target" / "benchmarks" / "lib"
COMPILER_JARS = ROOT / "launcher" / "target" / "dist" / "compiler"
# What the zexus command starts the VM with, for the others that run on it, too: the same memory for all.
MEMORY_OPTIONS = ["-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"]
VM_OPTIONS = [*MEMORY_OPTIONS, "-XX:-ClipInlining", "-XX:InlineSmallCode=15000"]
# Room for the deepest recursion, before it is compiled.
DEEP_STACK = "-Xss256m"
NO_COMPILATION = ["--experimental-options", "--engine.Compilation=false"]
# How much is found out about instructions.
PROFILING = ["basic", "detailed", "full"]
# More than any program uses: what counts is the counting.
METERED = ["--gas=1000000000000000"]


class Failure(Exception):
    """A participant has ended before its time."""


class Participant:
    """One implementation with its options.

    name: how the tables call it; extension: of the programs it runs; command: what starts it, without the program; heap:
    how the memory is measured that it uses.
    """

    def __init__(self, name, extension, command, heap):
        self.name = name
        self.extension = extension
        self.command = command
        self.heap = heap

    def has(self, program):
        """Whether the program was written for it."""
        return self.file(program).exists()

    def file(self, program):
        return PROGRAMS / program / f"{program}.{self.extension}"

    def arguments(self, program):
        """What the command is told to run."""
        return [str(self.file(program))]

    def start(self, program, errors=None):
        """A process that runs a program; errors: the file for its standard error, if that is not for the terminal."""
        return Worker(self, program, errors)


class JavaScript(Participant):
    def __init__(self, name, command, heap):
        super().__init__(name, "js", command, heap)

    def arguments(self, program):
        return [str(LIBRARY.with_suffix(".js")), *super().arguments(program)]


class Java(Participant):
    """The same algorithms for HotSpot and its own compilers: as fast as one can hope to be."""

    def __init__(self):
        super().__init__("Java", "java", [java(), *MEMORY_OPTIONS, DEEP_STACK, "-cp", str(JAVA_CLASSES), "Serve"],
                         java_heap())

    def file(self, program):
        return PROGRAMS / program / f"{program.capitalize()}.java"

    def arguments(self, program):
        return [f"{program}.{program.capitalize()}"]


class Worker:
    """A running process that has loaded one program."""

    def __init__(self, participant, program, errors):
        self.participant = participant
        environment = dict(os.environ, JVMCI_VERSION_CHECK="ignore", PYTHONDONTWRITEBYTECODE="1",
                           PYTHONPATH=str(LIBRARY.parent))
        self.process = subprocess.Popen([*participant.command, *participant.arguments(program)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=errors, text=True, bufsize=1, env=environment)
        self.clock = clock.of(self.process.pid)
        self.begin = time.monotonic()

    def age(self):
        """The seconds that have passed since the process was started."""
        return time.monotonic() - self.begin

    def run(self, size):
        """Runs the program once and returns its result, as text."""
        return self.ask(str(size))

    def ask(self, line):
        self.send(line)
        return self.receive()

    def send(self, line, times=1):
        try:
            self.process.stdin.write(f"{line}\n" * times)
            self.process.stdin.flush()
        except BrokenPipeError:
            self.fail()

    def receive(self):
        result = self.process.stdout.readline()
        if not result:
            self.fail()
        return result.strip()

    def fail(self):
        raise Failure(f"{self.participant.name} ended with status {self.process.wait()}")

    def stop(self):
        with contextlib.suppress(BrokenPipeError):  # if it has ended by itself, that has been told
            self.process.stdin.close()
        self.process.wait()


def of(part):
    """The participants of a part; the first is Zexus, which the others are compared with."""
    python = Participant("CPython", "py", [sys.executable], memory.ResidentSize())
    interpreters = [zexus("Zexus", *NO_COMPILATION), graaljs("--engine.Compilation=false"), python]
    if part == "cold":
        return interpreters
    if part == "check":
        return [*interpreters, Java()]
    if part == "profile":
        return [zexus("Zexus", *NO_COMPILATION),
                *(zexus(level, *NO_COMPILATION, f"--zexus.ProfileInstructions={level}") for level in PROFILING)]
    if part == "gas":
        return [zexus("Zexus"), zexus("metered", *METERED)]
    all = [zexus("Zexus"), graaljs()]
    if shutil.which("node"):
        all.append(JavaScript("Node", ["node", "--expose-gc", str(HERE / "node.js")], memory.NodeHeap()))
    return [*all, Java(), python]


def zexus(name, *options):
    return Participant(name, "zx", [str(ROOT / "zexus"), *options], java_heap())


def graaljs(*options):
    return JavaScript("GraalJS", [
        java(), *VM_OPTIONS, DEEP_STACK, "-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI",
        f"--upgrade-module-path={COMPILER_JARS}", "-Dpolyglotimpl.DisableVersionChecks=true",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
        "-cp", os.pathsep.join([str(JAVA_CLASSES), f"{JAVASCRIPT_JARS}/*"]), "GraalJs", *options], java_heap())


def java_heap():
    return memory.JavaHeap(str(pathlib.Path(java()).with_name("jcmd")))


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
    """Builds Zexus and the Java programs and fetches GraalJS, where that has not been done."""
    subprocess.run([str(ROOT / "zexus"), "--version"], check=True, stdout=subprocess.DEVNULL)
    if not JAVASCRIPT_JARS.exists():
        print("fetching GraalJS ...", flush=True)
        subprocess.run(["mvn", "-q", "-B", "-Dquick", "-Pbenchmarks", "-pl", "tests", "-am", "generate-test-resources"],
                       cwd=ROOT, check=True)
    compile_java()


def compile_java():
    """The Java programs, and what runs them and the JavaScript programs."""
    sources = [*HERE.glob("java/*.java"), *HERE.glob("graaljs/*.java"), *PROGRAMS.glob("*/*.java")]
    compiled = JAVA_CLASSES / "Serve.class"
    if compiled.exists() and compiled.stat().st_mtime >= max(source.stat().st_mtime for source in sources):
        return
    print("compiling the Java programs ...", flush=True)
    subprocess.run([str(pathlib.Path(java()).with_name("javac")), "-nowarn", "-cp", f"{JAVASCRIPT_JARS}/*",
                    "-d", str(JAVA_CLASSES), *map(str, sources)], check=True)
