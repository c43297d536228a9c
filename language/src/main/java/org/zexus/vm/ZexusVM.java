package org.zexus.vm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.VerificationException;
import org.zexus.bytecode.Verifier;
import org.zexus.vm.memory.ManagedHeap;

/**
 * A machine that executes bytecode: a polyglot context with an environment of variables and functions of the host. What
 * it executes, it executes as the language does.
 *
 * <p>
 * Machines share nothing that a program could see. One machine may be used by several threads: it executes one program
 * at a time, and lets a function of the host that a program called execute another one inside.
 */
public final class ZexusVM implements AutoCloseable {
    private static final String LANGUAGE = "zexus";
    private static final double NANOSECONDS = 1e9;
    private static final String NOT_PROFILING = "Profiling not enabled";

    private final VmOptions options;
    private final Context context;
    private final Value access;
    private final VmEnvironment environment;
    private final VmBuiltins builtins;
    private final CodePreparation preparation;
    private final LoadedPrograms programs;
    private final ProgramExecution running;
    private final JitProfile jit;
    private final CompilerLog compiler;
    private final ManagedVariables managed;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ExecutionStatistics executions = new ExecutionStatistics();

    /** A machine with the default options. */
    public ZexusVM() {
        this(VmOptions.DEFAULT);
    }

    /** A machine with these options. */
    public ZexusVM(VmOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        compiler = options.useJit() && InterpretingEngine.HAS_COMPILER ? new CompilerLog(options.err()) : null;
        context = newContext()
                .allowExperimentalOptions(true)
                .options(options.ofContext())
                .allowIO(options.allowIO() ? IOAccess.ALL : IOAccess.NONE)
                .out(options.out())
                .err(options.err())
                .build();
        context.initialize(LANGUAGE);
        Value bindings = context.getBindings(LANGUAGE);
        access = bindings.getMember("$vm");
        var values = new HostValues(access);
        environment = new VmEnvironment(bindings, values);
        builtins = new VmBuiltins(access, values);
        preparation = new CodePreparation(options);
        programs = new LoadedPrograms(access, preparation);
        running = new ProgramExecution(options, context, access, values);
        jit = options.useJit() ? new JitProfile(options.jitThreshold()) : null;
        managed = options.useMemoryManager()
                ? new ManagedVariables(new ManagedHeap(options.maxHeapMb() * (1L << 20), options.gcThreshold()))
                : null;
        builtins.putAll(options.builtins());
        environment.putAll(options.env());
    }

    private Context.Builder newContext() {
        Context.Builder builder = Context.newBuilder(LANGUAGE);
        if (compiler != null) {
            return builder.option(InterpretingEngine.WARNING, "false")
                    .option(CompilerLog.OPTION, "true")
                    .logHandler(compiler);
        }
        return builder.engine(InterpretingEngine.ENGINE);
    }

    /**
     * Executes a program to its end.
     *
     * @return its result, see {@link HostFunction} for the types; values without Java counterpart as {@link Value}
     * @throws VerificationException if the code must not be run
     * @throws VMRuntimeError if the program fails; what a function of the host threw is thrown as it was
     */
    public Object execute(Bytecode program) {
        Objects.requireNonNull(program, "program");
        Verifier.verifyProgram(program);
        lock.lock();
        try {
            LoadedPrograms.Loaded loaded = programs.get(program);
            executions.begin(loaded.strategy());
            long start = System.nanoTime();
            try {
                return running.run(loaded.executable());
            } finally {
                long time = System.nanoTime() - start;
                if (options.profiling()) {
                    access.invokeMember("ended");
                }
                executions.end(time);
                if (jit != null) {
                    jit.executed(loaded.content(), time);
                }
                if (managed != null) {
                    managed.update(environment);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Executes a list of operations such as {@code ["LET", "x", ["LITERAL", 1]]}; the value is that of the last one.
     *
     * @throws IllegalArgumentException if one of them is unknown or malformed
     */
    public Object execute(List<?> operations) {
        return execute(HighLevelCode.lower(operations));
    }

    /**
     * The variables of the programs, live in both directions. Values are copied on their way in and out. Variables can
     * be added, and not removed.
     */
    public Map<String, Object> env() {
        return environment;
    }

    /** The functions of the host by name; what is put here is found by the next execution. */
    public Map<String, HostFunction> builtins() {
        return builtins;
    }

    /** The mode. */
    public VmMode mode() {
        return options.mode();
    }

    /** Whether hot code is compiled. */
    public boolean useJit() {
        return options.useJit();
    }

    /** Whether the values of variables are accounted for as managed objects. */
    public boolean useMemoryManager() {
        return managed != null;
    }

    /** Statistics of all executions: counts, times in seconds, and those of the parts that are switched on. */
    public Map<String, Object> getStats() {
        lock.lock();
        try {
            Map<String, Object> stats = executions.toMap();
            stats.put("jit_enabled", jit != null);
            stats.put("memory_manager_enabled", managed != null);
            if (jit != null) {
                stats.put("jit_stats", getJitStats());
            }
            if (managed != null) {
                stats.put("memory_stats", getMemoryStats());
            }
            return stats;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Statistics of hot code: of the programs executed, and, where there is a compiler, of what it did for them. Its
     * numbers count functions and loops, because that is what it compiles.
     */
    public Map<String, Object> getJitStats() {
        if (jit == null) {
            return new HashMap<>(Map.of("jit_enabled", false));
        }
        Map<String, Object> stats = jit.statistics();
        if (compiler != null) {
            stats.putAll(compiler.statistics());
        }
        return stats;
    }

    /** Forgets what is hot. */
    public void clearJitCache() {
        if (jit != null) {
            jit.clear();
        }
    }

    /** Gas and instructions used so far and their limits; empty if gas is not metered. */
    public Map<String, Long> getGasStats() {
        lock.lock();
        try {
            var stats = new LinkedHashMap<String, Long>();
            for (String name : List.of("gas_limit", "gas_used", "gas_remaining", "operation_count", "max_operations")) {
                if (access.hasMember(name)) {
                    stats.put(name, access.getMember(name).asLong());
                }
            }
            return stats;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the gas that was used. */
    public void resetGas() {
        access.invokeMember("reset_gas");
    }

    /** Sets the gas that may be used in all. */
    public void setGasLimit(long limit) {
        access.invokeMember("set_gas_limit", limit);
    }

    /** What the optimizer did to the programs executed so far. */
    public Map<String, Object> getOptimizerStats() {
        lock.lock();
        try {
            return preparation.optimizer().statistics().toMap();
        } finally {
            lock.unlock();
        }
    }

    /** What the converter to register code did to the programs executed so far. */
    public Map<String, Object> getConverterStats() {
        lock.lock();
        try {
            return preparation.converter().getStats();
        } finally {
            lock.unlock();
        }
    }

    /** What was found out about the instructions executed; {@code error} unless the options ask for it. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> getProfilingSummary() {
        return options.profiling() ? (Map<String, Object>) HostValues.toJava(profile().invokeMember("summary"))
                : new HashMap<>(Map.of("error", NOT_PROFILING));
    }

    /**
     * What was found out about the instructions executed, as a document.
     *
     * @param format {@code text}, {@code json} or {@code html}
     * @param top how many opcodes, instructions and lines it lists
     * @throws IllegalArgumentException if there is no such format
     */
    public String getProfilingReport(String format, int top) {
        if (!options.profiling()) {
            return NOT_PROFILING;
        }
        if (!List.of("text", "json", "html").contains(format)) {
            throw new IllegalArgumentException("no report in the format '" + format
                    + "'; there are text, json and html");
        }
        return profile().invokeMember("report", format, top).asString();
    }

    /**
     * Goes on profiling after {@link #stopProfiling}; a machine whose options ask for it profiles from the beginning.
     *
     * @throws IllegalStateException unless the options ask for it
     */
    public void startProfiling() {
        profile().invokeMember("start");
    }

    /**
     * Counts and measures nothing until it is started again.
     *
     * @throws IllegalStateException unless the options ask for it
     */
    public void stopProfiling() {
        profile().invokeMember("stop");
    }

    /**
     * Forgets what was executed so far.
     *
     * @throws IllegalStateException unless the options ask for it
     */
    public void resetProfiler() {
        profile().invokeMember("reset");
    }

    private Value profile() {
        if (!options.profiling()) {
            throw new IllegalStateException(NOT_PROFILING + "; the option 'profiling' of the machine asks for it");
        }
        return context.getBindings(LANGUAGE).getMember("zexus").getMember("vm").getMember("profile");
    }

    /** Statistics of the managed objects. */
    public Map<String, Object> getMemoryStats() {
        return managed == null ? new HashMap<>(Map.of("memory_manager_enabled", false)) : managed.statistics();
    }

    /** A report on the managed objects for people. */
    public String getMemoryReport() {
        return managed == null ? "Memory manager disabled" : managed.report();
    }

    /**
     * Looks for managed objects that no variable refers to.
     *
     * @param force whether to do so although few objects were allocated since the last time
     */
    public Map<String, Object> collectGarbage(boolean force) {
        if (managed == null) {
            return new HashMap<>(Map.of("collected", 0L, "message", "Memory manager disabled"));
        }
        return managed.collect(force);
    }

    /** The managed objects of the variables, by the names of the variables. */
    public Map<String, Integer> managedObjects() {
        return managed == null ? Map.of() : managed.ids();
    }

    /** The handlers registered by name, by the names of their events. */
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> events() {
        return environment.get("_events") instanceof Map<?, ?> events ? (Map<String, List<String>>) events : Map.of();
    }

    /** How many tasks were started so far. */
    public long taskCounter() {
        return access.getMember("task_counter").asLong();
    }

    /** The tasks that are under way, the oldest first, by their handles: {@code task_1}. */
    public List<String> tasks() {
        List<String> tasks = new ArrayList<>();
        Value all = access.getMember("tasks");
        for (long i = 0; i < all.getArraySize(); i++) {
            tasks.add(all.getArrayElement(i).toString());
        }
        return tasks;
    }

    /**
     * Executes a program many times in the stack and in the register mode.
     *
     * @return {@code iterations} and {@code modes}: for each mode {@code total} and {@code avg} in seconds, for the
     *     register mode {@code speedup} as well
     */
    public Map<String, Object> profileExecution(Bytecode program, int iterations) {
        var modes = new LinkedHashMap<String, Object>();
        double stack = 0;
        for (VmMode each : List.of(VmMode.STACK, VmMode.REGISTER)) {
            try (var vm = new ZexusVM(options.mode(each).env(environment).builtins(builtins))) {
                long start = System.nanoTime();
                for (int i = 0; i < iterations; i++) {
                    vm.execute(program);
                }
                double total = (System.nanoTime() - start) / NANOSECONDS;
                var result = new LinkedHashMap<String, Object>(Map.of("total", total, "avg", total / iterations));
                if (each == VmMode.STACK) {
                    stack = total;
                } else {
                    result.put("speedup", stack / total);
                }
                modes.put(each.text(), result);
            }
        }
        return new LinkedHashMap<>(Map.of("iterations", iterations, "modes", modes));
    }

    /** Ends the machine; what it executes is cancelled. */
    @Override
    public void close() {
        context.close(true);
    }

    /** A machine in the mode of a name. */
    public static ZexusVM create(String mode, VmOptions options) {
        return new ZexusVM(options.mode(VmMode.named(mode)));
    }

    /** A machine for speed: it chooses the mode, compiles, and accounts for memory. */
    public static ZexusVM createHighPerformance() {
        return new ZexusVM(VmOptions.DEFAULT.useMemoryManager(true).optimizerLevel(3));
    }
}
