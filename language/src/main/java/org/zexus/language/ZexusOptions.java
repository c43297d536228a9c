package org.zexus.language;

import com.oracle.truffle.api.Option;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;
import org.graalvm.options.OptionValues;
import org.graalvm.polyglot.SandboxPolicy;
import org.zexus.concurrent.TimeSource;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.gas.GasSchedule;
import org.zexus.runtime.profile.InstructionTimer;
import org.zexus.runtime.profile.ProfilingLevel;

/** The options of a context, {@code zexus.*}. The annotation processor makes their descriptors from the fields. */
@Option.Group(ZexusLanguage.ID)
final class ZexusOptions {
    @Option(name = "Warnings", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Report warnings about the program before it runs.") static final OptionKey<Boolean> WARNINGS = new OptionKey<>(
                    false);

    @Option(name = "FlushLines", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Hand every printed line to the output at once, as a terminal needs it.") static final OptionKey<Boolean> FLUSH_LINES = new OptionKey<>(
                    false);

    @Option(name = "Seed", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Start of the random numbers; two runs with the same seed draw the same numbers.",
            usageSyntax = "<integer>") static final OptionKey<Long> SEED = new OptionKey<>(0L);

    @Option(name = "MaxIntegerBits", category = OptionCategory.EXPERT, stability = OptionStability.EXPERIMENTAL,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Greatest number of bits of an integer, 1024 at least; larger results are an OverflowError.",
            usageSyntax = "<bits>") static final OptionKey<Integer> MAX_INTEGER_BITS = new OptionKey<>(1 << 20);

    @Option(name = "MaxCallDepth", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Greatest number of calls within each other; one more is a RecursionError.",
            usageSyntax = "<integer>") static final OptionKey<Integer> MAX_CALL_DEPTH = new OptionKey<>(50_000);

    @Option(name = "EventLogSize", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "How many events the event log keeps; 0 keeps none.",
            usageSyntax = "<integer>") static final OptionKey<Integer> EVENT_LOG_SIZE = new OptionKey<>(10_000);

    @Option(name = "Scheduler", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "How time passes for tasks: 'cooperative' goes by the clock of the machine, 'deterministic' by a virtual one, so that runs with the same seed repeat exactly.",
            usageSyntax = "cooperative|deterministic") static final OptionKey<Scheduling> SCHEDULER = new OptionKey<>(
                    Scheduling.COOPERATIVE, Scheduling.TYPE);

    @Option(name = "Standalone", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Nothing but the program itself wakes its tasks: tasks that still wait at its end are a deadlock.") static final OptionKey<Boolean> STANDALONE = new OptionKey<>(
                    false);

    @Option(name = "WaitForHost", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "A program of which every task waits is woken by other threads of the host, so that this is no deadlock.") static final OptionKey<Boolean> WAIT_FOR_HOST = new OptionKey<>(
                    false);

    @Option(name = "Gas", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Gas that the context may use: every instruction costs some, and a program without any left is ended.",
            usageSyntax = "<integer>") static final OptionKey<Long> GAS = new OptionKey<>(GasMeter.DEFAULT_LIMIT);

    @Option(name = "GasPrice", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "The gas of each instruction, instead of the gas of the opcode table. Switches metering on.",
            usageSyntax = "<integer>") static final OptionKey<Long> GAS_PRICE = new OptionKey<>(1L);

    @Option(name = "GasDiscount", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Factor, from 0.01 to 1, that the gas of the opcode table is multiplied by. Switches metering on.",
            usageSyntax = "<factor>") static final OptionKey<Double> GAS_DISCOUNT = new OptionKey<>(1.0);

    @Option(name = "MaxOperations", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Number of instructions that the context may execute. Switches metering on.",
            usageSyntax = "<integer>") static final OptionKey<Long> MAX_OPERATIONS = new OptionKey<>(Long.MAX_VALUE);

    @Option(name = "CountInstructions", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Count how often each instruction of bytecode is executed: zexus.vm.instructions. Without it nothing is counted.") static final OptionKey<Boolean> COUNT_INSTRUCTIONS = new OptionKey<>(
                    false);

    @Option(name = "ProfileInstructions", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "What to find out about each instruction of bytecode: 'basic', how often it is executed; 'detailed', how long it takes as well; 'full', jumps and accesses to memory, too.",
            usageSyntax = "none|basic|detailed|full") static final OptionKey<ProfilingLevel> PROFILE_INSTRUCTIONS = new OptionKey<>(
                    ProfilingLevel.NONE, Profiling.LEVEL);

    @Option(name = "ProfilePeriod", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Measure one of so many straight runs of instructions when instructions are profiled; without it the first 20,000, and one of about 1,000 after those.",
            usageSyntax = "<integer>") static final OptionKey<Integer> PROFILE_PERIOD = new OptionKey<>(
                    InstructionTimer.UNTOLD, Profiling.PERIOD);

    @Option(name = "Lenient", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Count null as 0 in arithmetic, and undefined names and unknown methods as null, instead of errors.") static final OptionKey<Boolean> LENIENT = new OptionKey<>(
                    false);

    @Option(name = "AllowRead", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Files and folders that the program may read, separated by commas; * for all the host grants.",
            usageSyntax = "<paths>") static final OptionKey<String> ALLOW_READ = new OptionKey<>(
                    "");

    @Option(name = "AllowWrite", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Files and folders that the program may write, separated by commas; * for all the host grants.",
            usageSyntax = "<paths>") static final OptionKey<String> ALLOW_WRITE = new OptionKey<>(
                    "");

    @Option(name = "AllowNet", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Hosts, with a port or not, that the program may connect to or listen at, separated by commas; * for all.",
            usageSyntax = "<hosts>") static final OptionKey<String> ALLOW_NET = new OptionKey<>(
                    "");

    @Option(name = "AllowEnv", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Environment variables that the program may read, separated by commas; * for all the host grants.",
            usageSyntax = "<names>") static final OptionKey<String> ALLOW_ENV = new OptionKey<>(
                    "");

    @Option(name = "AllowRun", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Programs that the program may start, separated by commas; * for all.",
            usageSyntax = "<programs>") static final OptionKey<String> ALLOW_RUN = new OptionKey<>(
                    "");

    @Option(name = "AllowThreads", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Whether servers of the library may use threads: * or empty.",
            usageSyntax = "<*>") static final OptionKey<String> ALLOW_THREADS = new OptionKey<>(
                    "");

    @Option(name = "CollectTests", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "The host asks the module 'test' for the results of tests, so that they are not printed.") static final OptionKey<Boolean> COLLECT_TESTS = new OptionKey<>(
                    false);

    @Option(name = "TestFilter", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Only tests are run whose names, with those of their suites, contain this text.",
            usageSyntax = "<text>") static final OptionKey<String> TEST_FILTER = new OptionKey<>(
                    "");

    @Option(name = "TestSnapshots", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "What values of the tests are to look like: the text that test.snapshots() gave.",
            usageSyntax = "<text>") static final OptionKey<String> TEST_SNAPSHOTS = new OptionKey<>(
                    "");

    @Option(name = "UpdateSnapshots", category = OptionCategory.USER, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Values of the tests are to look as they do now.") static final OptionKey<Boolean> UPDATE_SNAPSHOTS = new OptionKey<>(
                    false);

    @Option(name = "TestCrypto", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "The builtin test_signature makes texts for tests that stand where signatures would; none of them verifies.") static final OptionKey<Boolean> TEST_CRYPTO = new OptionKey<>(
                    false);

    @Option(name = "ExtendBuiltins", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "The host may add builtins of its own: members of zexus.builtins.") static final OptionKey<Boolean> EXTEND_BUILTINS = new OptionKey<>(
                    false);

    @Option(name = "ExportRuntime", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Other languages find the object 'zexus' among the polyglot bindings, as 'zexus:runtime'.") static final OptionKey<Boolean> EXPORT_RUNTIME = new OptionKey<>(
                    false);

    @Option(name = "Optimize", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "How much bytecode is optimized before it runs, 0 (not at all) to 3.",
            usageSyntax = "<level>") static final OptionKey<Integer> OPTIMIZE = new OptionKey<>(0);

    @Option(name = "Registers", category = OptionCategory.EXPERT, stability = OptionStability.STABLE,
            sandbox = SandboxPolicy.CONSTRAINED,
            help = "Convert bytecode to registers before it runs.") static final OptionKey<Boolean> REGISTERS = new OptionKey<>(
                    false);

    @Option(name = "CacheDirectory", category = OptionCategory.USER, stability = OptionStability.STABLE,
            help = "Directory in which compiled programs are kept, so that they need not be compiled again.",
            usageSyntax = "<path>") static final OptionKey<String> CACHE_DIRECTORY = new OptionKey<>("");

    private ZexusOptions() {}

    /** The meter that the options ask for; null if they mention neither gas nor counting. */
    private static GasMeter gasMeter(OptionValues options) {
        boolean isMetered = Stream.of(GAS, GAS_PRICE, GAS_DISCOUNT, MAX_OPERATIONS).anyMatch(options::hasBeenSet);
        if (!isMetered) {
            return Profiling.of(options) != null ? new GasMeter(GasSchedule.TABLE, Long.MAX_VALUE) : null;
        }
        GasSchedule schedule = GasSchedule.TABLE;
        if (options.hasBeenSet(GAS_PRICE)) {
            schedule = GasSchedule.flat(options.get(GAS_PRICE));
        } else if (options.hasBeenSet(GAS_DISCOUNT)) {
            schedule = GasSchedule.discounted(options.get(GAS_DISCOUNT));
        }
        long maxOperations = Math.max(0, options.get(MAX_OPERATIONS));
        return options.hasBeenSet(MAX_OPERATIONS)
                ? GasMeter.countingOperations(schedule, Math.max(0, options.get(GAS)), maxOperations)
                : new GasMeter(schedule, Math.max(0, options.get(GAS)));
    }

    /** What a context starts with that a host made. */
    static Inheritance firstInheritance(OptionValues options) {
        boolean isDeterministic = options.get(SCHEDULER) == Scheduling.DETERMINISTIC;
        var random = options.hasBeenSet(SEED) ? new SplittableRandom(options.get(SEED))
                : isDeterministic ? new SplittableRandom(0) : new SplittableRandom();
        return new Inheritance(isDeterministic ? TimeSource.virtual() : TimeSource.real(), random, gasMeter(options),
                Profiling.of(options), null, 0);
    }

    /** What the options allow that are set; where one is not, the host alone decides. */
    static Map<Access, String> allowed(OptionValues values) {
        var allowed = new EnumMap<Access, String>(Access.class);
        Map.of(Access.READ, ALLOW_READ, Access.WRITE, ALLOW_WRITE, Access.NET, ALLOW_NET, Access.ENVIRONMENT, ALLOW_ENV,
                Access.RUN, ALLOW_RUN, Access.THREADS, ALLOW_THREADS).forEach((access, option) -> {
                    if (values.hasBeenSet(option)) {
                        allowed.put(access, values.get(option));
                    }
                });
        return allowed;
    }
}
