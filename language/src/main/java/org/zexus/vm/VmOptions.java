package org.zexus.vm;

import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a {@link ZexusVM} is made with. An object of this class does not change: each method gives another one.
 */
public final class VmOptions {
    /** The options of a VM when nobody says anything. */
    public static final VmOptions DEFAULT = new VmOptions();

    private VmMode mode = VmMode.AUTO;
    private Map<String, Object> env = Map.of();
    private Map<String, HostFunction> builtins = Map.of();
    private Map<String, Object> parentEnv;
    private boolean useJit = true;
    private int jitThreshold = 100;
    private boolean useMemoryManager;
    private int maxHeapMb = 100;
    private int gcThreshold = 1_000;
    private int numRegisters = 16;
    private int optimizerLevel = 1;
    private boolean gasMetering = true;
    private Long gasLimit;
    private Long gasPrice;
    private double gasDiscount = 1;
    private Long maxInstructions;
    private int maxCallDepth = 10_000;
    private Duration timeout;
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private boolean allowIO;
    private ProfilingLevel profiling = ProfilingLevel.NONE;
    /** Null if not said. */
    private Integer profilingPeriod;
    private boolean lenient;

    private VmOptions() {}

    private VmOptions(VmOptions other) {
        mode = other.mode;
        env = other.env;
        builtins = other.builtins;
        parentEnv = other.parentEnv;
        useJit = other.useJit;
        jitThreshold = other.jitThreshold;
        useMemoryManager = other.useMemoryManager;
        maxHeapMb = other.maxHeapMb;
        gcThreshold = other.gcThreshold;
        numRegisters = other.numRegisters;
        optimizerLevel = other.optimizerLevel;
        gasMetering = other.gasMetering;
        gasLimit = other.gasLimit;
        gasPrice = other.gasPrice;
        gasDiscount = other.gasDiscount;
        maxInstructions = other.maxInstructions;
        maxCallDepth = other.maxCallDepth;
        timeout = other.timeout;
        out = other.out;
        err = other.err;
        allowIO = other.allowIO;
        profiling = other.profiling;
        profilingPeriod = other.profilingPeriod;
        lenient = other.lenient;
    }

    /** How code is prepared; {@link VmMode#AUTO} if not said. */
    public VmOptions mode(VmMode value) {
        var copy = new VmOptions(this);
        copy.mode = Objects.requireNonNull(value, "mode");
        return copy;
    }

    /** The variables at the start. The map is copied. */
    public VmOptions env(Map<String, ?> value) {
        var copy = new VmOptions(this);
        copy.env = new LinkedHashMap<>(value);
        return copy;
    }

    /** Functions of the host by name. The map is copied. */
    public VmOptions builtins(Map<String, HostFunction> value) {
        var copy = new VmOptions(this);
        copy.builtins = new LinkedHashMap<>(value);
        return copy;
    }

    /**
     * The variables around the program: read where it has none of the name, and assigned where they have it. The map
     * itself is used; it is read when an execution begins, and assigned when one ends.
     */
    public VmOptions parentEnv(Map<String, Object> value) {
        var copy = new VmOptions(this);
        copy.parentEnv = value;
        return copy;
    }

    /** Whether hot code is compiled; true if not said. */
    public VmOptions useJit(boolean value) {
        var copy = new VmOptions(this);
        copy.useJit = value;
        return copy;
    }

    /** The number of executions from which on code counts as hot in the statistics; 100 if not said. */
    public VmOptions jitThreshold(int value) {
        var copy = new VmOptions(this);
        copy.jitThreshold = value;
        return copy;
    }

    /** Whether the values of variables are accounted for as managed objects; false if not said. */
    public VmOptions useMemoryManager(boolean value) {
        var copy = new VmOptions(this);
        copy.useMemoryManager = value;
        return copy;
    }

    /** The size in megabytes that managed objects may have in all; 100 if not said. */
    public VmOptions maxHeapMb(int value) {
        var copy = new VmOptions(this);
        copy.maxHeapMb = value;
        return copy;
    }

    /** The number of allocations of managed objects after which unreachable ones are looked for; 1,000 if not said. */
    public VmOptions gcThreshold(int value) {
        var copy = new VmOptions(this);
        copy.gcThreshold = value;
        return copy;
    }

    /** The number of registers that converted code uses at the most; 16 if not said. */
    public VmOptions numRegisters(int value) {
        var copy = new VmOptions(this);
        copy.numRegisters = value;
        return copy;
    }

    /** The level of the bytecode optimizer, 0 to 3; 1 if not said. Numbers outside are moved to the nearest inside. */
    public VmOptions optimizerLevel(int value) {
        var copy = new VmOptions(this);
        copy.optimizerLevel = Math.clamp(value, 0, 3);
        return copy;
    }

    /** Whether gas is metered; true if not said. */
    public VmOptions gasMetering(boolean value) {
        var copy = new VmOptions(this);
        copy.gasMetering = value;
        return copy;
    }

    /** The gas that may be used; 100,000,000 if not said. */
    public VmOptions gasLimit(long value) {
        var copy = new VmOptions(this);
        copy.gasLimit = value;
        return copy;
    }

    /** The gas of every instruction, instead of that of the opcode table. */
    public VmOptions gasPrice(long value) {
        var copy = new VmOptions(this);
        copy.gasPrice = value;
        return copy;
    }

    /** Factor, from 0.01 to 1, for the gas of the opcode table. */
    public VmOptions gasDiscount(double value) {
        var copy = new VmOptions(this);
        copy.gasDiscount = value;
        return copy;
    }

    /** The number of instructions that may be executed; 100,000,000 if not said, where gas is metered. */
    public VmOptions maxInstructions(long value) {
        var copy = new VmOptions(this);
        copy.maxInstructions = value;
        return copy;
    }

    /** The number of calls within each other that may be open; 10,000 if not said. */
    public VmOptions maxCallDepth(int value) {
        var copy = new VmOptions(this);
        copy.maxCallDepth = value;
        return copy;
    }

    /** How long one execution may take; any time if not said. */
    public VmOptions timeout(Duration value) {
        var copy = new VmOptions(this);
        copy.timeout = value;
        return copy;
    }

    /** Where programs print to; nowhere if not said. */
    public VmOptions out(OutputStream value) {
        var copy = new VmOptions(this);
        copy.out = value;
        return copy;
    }

    /** Where diagnostics go; nowhere if not said. */
    public VmOptions err(OutputStream value) {
        var copy = new VmOptions(this);
        copy.err = value;
        return copy;
    }

    /** Whether programs may use files; false if not said. */
    public VmOptions allowIO(boolean value) {
        var copy = new VmOptions(this);
        copy.allowIO = value;
        return copy;
    }

    /** Whether the instructions that are executed are counted; false if not said. */
    public VmOptions profiling(boolean value) {
        return profiling(value ? ProfilingLevel.BASIC : ProfilingLevel.NONE);
    }

    /** What to find out about the instructions that are executed; nothing if not said. */
    public VmOptions profiling(ProfilingLevel level) {
        var copy = new VmOptions(this);
        copy.profiling = Objects.requireNonNull(level, "level");
        return copy;
    }

    /**
     * Measures one of so many straight runs of instructions, if any; if not said, each of the first 20,000 and one of
     * about 1,000 after those.
     *
     * @throws IllegalArgumentException if that is less than 1
     */
    public VmOptions profilingPeriod(int instructions) {
        if (instructions < 1) {
            throw new IllegalArgumentException("one of " + instructions + " instructions cannot be measured");
        }
        var copy = new VmOptions(this);
        copy.profilingPeriod = instructions;
        return copy;
    }

    /** Whether null counts as 0 in arithmetic, and undefined names and unknown methods as null; false if not said. */
    public VmOptions lenient(boolean value) {
        var copy = new VmOptions(this);
        copy.lenient = value;
        return copy;
    }

    VmMode mode() {
        return mode;
    }

    Map<String, Object> env() {
        return env;
    }

    Map<String, HostFunction> builtins() {
        return builtins;
    }

    Map<String, Object> parentEnv() {
        return parentEnv;
    }

    boolean useJit() {
        return useJit;
    }

    int jitThreshold() {
        return jitThreshold;
    }

    boolean useMemoryManager() {
        return useMemoryManager;
    }

    int maxHeapMb() {
        return maxHeapMb;
    }

    int gcThreshold() {
        return gcThreshold;
    }

    int numRegisters() {
        return numRegisters;
    }

    int optimizerLevel() {
        return optimizerLevel;
    }

    int maxCallDepth() {
        return maxCallDepth;
    }

    Duration timeout() {
        return timeout;
    }

    OutputStream out() {
        return out;
    }

    OutputStream err() {
        return err;
    }

    boolean allowIO() {
        return allowIO;
    }

    boolean profiling() {
        return profiling != ProfilingLevel.NONE;
    }

    /** The options of the polyglot context. */
    Map<String, String> ofContext() {
        var options = new LinkedHashMap<String, String>();
        options.put("zexus.MaxCallDepth", Integer.toString(maxCallDepth));
        if (gasMetering) {
            options.put("zexus.Gas", Long.toString(gasLimit == null ? 100_000_000 : gasLimit));
            options.put("zexus.MaxOperations", Long.toString(maxInstructions == null ? 100_000_000 : maxInstructions));
        } else if (maxInstructions != null) {
            options.put("zexus.Gas", Long.toString(Long.MAX_VALUE));
            options.put("zexus.MaxOperations", Long.toString(maxInstructions));
        }
        if (lenient) {
            options.put("zexus.Lenient", "true");
        }
        if (profiling()) {
            options.put("zexus.ProfileInstructions", profiling.name().toLowerCase(Locale.ROOT));
        }
        if (profiling() && profilingPeriod != null) {
            options.put("zexus.ProfilePeriod", Integer.toString(profilingPeriod));
        }
        if (gasPrice != null) {
            options.put("zexus.GasPrice", Long.toString(gasPrice));
        }
        if (gasDiscount != 1) {
            options.put("zexus.GasDiscount", Double.toString(gasDiscount));
        }
        return options;
    }
}
