package org.zexus.builtins.state;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.random.RandomGenerator;
import org.zexus.builtins.regex.Patterns;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.RuntimeContext;

/** What the builtins keep in one context: streams, clock, random numbers, environment, logs, cache, exit handlers. */
public final class LibraryState {
    private final TruffleLanguage.Env env;
    private final Permissions permissions;
    private final ProgramOutput output;
    private final ProgramInput input;
    private final RandomGenerator random;
    private final Clock clock;
    private final Cache cache;
    private final Patterns patterns;
    private final AccessRegistry access = new AccessRegistry();
    private final TestRun tests;
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final OpenResources resources = new OpenResources();
    private final List<Object> exitHandlers = new ArrayList<>();
    private Map<String, String> environment;
    private AuditLog audit;

    /**
     * The state of a new context.
     *
     * @param permissions what the program may do outside of itself
     * @param random the source of random numbers
     * @param clock the clock of the program
     * @param flushLines whether every printed line goes to the host at once
     * @param tests the tests of the program
     */
    public LibraryState(TruffleLanguage.Env env, Permissions permissions, RandomGenerator random, Clock clock,
            boolean flushLines, TestRun tests) {
        this.env = env;
        this.tests = tests;
        this.permissions = permissions;
        this.random = random;
        this.output = new ProgramOutput(env.out(), flushLines);
        this.input = new ProgramInput(env.in());
        this.clock = clock;
        this.cache = new Cache(clock);
        this.patterns = new Patterns(env);
    }

    /** The state of the context in which a builtin runs. */
    public static LibraryState get(Node where) {
        return ((LibraryContext) RuntimeContext.get(where)).library();
    }

    /** The environment: files, streams and grants of the host. */
    public TruffleLanguage.Env env() {
        return env;
    }

    /** What the program may do outside of itself. */
    public Permissions permissions() {
        return permissions;
    }

    /** Who may use the contracts of the program. */
    public AccessRegistry access() {
        return access;
    }

    /** The tests that the program has run. */
    public TestRun tests() {
        return tests;
    }

    /** A part of the library's state that only one family of builtins knows, made when it is first asked for. */
    public <T> T part(Class<T> type, Supplier<T> maker) {
        return type.cast(parts.computeIfAbsent(type, _ -> maker.get()));
    }

    /** Writes a line about something that went wrong beside the program to the error stream. */
    public void report(String text) {
        try {
            env.err().write((text + "\n").getBytes(StandardCharsets.UTF_8));
            env.err().flush();
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IO, "the error stream cannot be written", e, null);
        }
    }

    /** What the program has open. */
    public OpenResources resources() {
        return resources;
    }

    /** What the program prints. */
    public ProgramOutput output() {
        return output;
    }

    /** What the program reads. */
    public ProgramInput input() {
        return input;
    }

    /** The random numbers; not for secrets. */
    public RandomGenerator random() {
        return random;
    }

    /** The clock, in the time zone of the context. */
    public Clock clock() {
        return clock;
    }

    /** Seconds since 1970. */
    public double seconds() {
        var now = clock.instant();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    /** The cache of the program. */
    public Cache cache() {
        return cache;
    }

    /** The regular expressions of the program. */
    public Patterns patterns() {
        return patterns;
    }

    /** What the program asked to be kept for an audit. */
    public AuditLog audit() {
        if (audit == null) {
            audit = new AuditLog(env);
        }
        return audit;
    }

    /** Environment variables as the host grants them; changes stay in this context. */
    public Map<String, String> environment() {
        if (environment == null) {
            environment = new TreeMap<>(env.getEnvironment());
            environment.keySet().removeIf(name -> !permissions.allowsVariable(name));
        }
        return environment;
    }

    /** Adds a function to call before the program ends. */
    public void addExitHandler(Object function) {
        exitHandlers.add(function);
    }

    /** The functions to call before the program ends, in order; each is given out once. */
    public List<Object> takeExitHandlers() {
        var taken = List.copyOf(exitHandlers);
        exitHandlers.clear();
        return taken;
    }

    /** Closes what the program has left open, when its context ends. */
    public void close() {
        for (IOException failure : resources.closeAll()) {
            env.getLogger(LibraryState.class).log(Level.WARNING, "closing what a program left open", failure);
        }
    }
}
