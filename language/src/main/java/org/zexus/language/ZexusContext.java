package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.zexus.builtins.Builtins;
import org.zexus.builtins.io.FileAccess;
import org.zexus.builtins.io.SandboxedFiles;
import org.zexus.builtins.json.HashedText;
import org.zexus.builtins.regex.Matching;
import org.zexus.builtins.state.LibraryContext;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.Permissions;
import org.zexus.builtins.state.Snapshots;
import org.zexus.builtins.state.TestRun;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.SchedulerSettings;
import org.zexus.concurrent.TimeSource;
import org.zexus.events.EventBus;
import org.zexus.ledger.StateLedger;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.ErrorText;
import org.zexus.runtime.error.ProgramExit;
import org.zexus.runtime.event.Events;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.ledger.Ledger;
import org.zexus.runtime.profile.InstructionCounts;
import org.zexus.runtime.scope.CallDepth;
import org.zexus.runtime.scope.FileSandbox;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;

/** What one running Zexus program shares: its environment, its module-level names, its modules and library state. */
public final class ZexusContext extends RuntimeContext implements LibraryContext {
    private static final ContextReference<ZexusContext> REFERENCE = ContextReference.create(ZexusLanguage.class);

    private final TruffleLanguage.Env env;
    private final LibraryState library;
    private final EventBus events;
    private final int maxIntegerBits;
    private final CallDepth callDepth;
    private final ContextPlace place;
    private final Isolates isolates;
    private final Scheduler tasks;
    private final Ledger ledger;
    private final GasMeter gasMeter;
    private final InstructionCounts instructionCounts;
    private final boolean isLenient;
    private final FileSandbox sandbox;
    private final ModuleLoader modules;
    private final VmObject vm;
    private final TopScope topScope;
    private final RuntimeView runtime;

    ZexusContext(ZexusLanguage language, TruffleLanguage.Env env) {
        this.env = env;
        var options = env.getOptions();
        Inheritance inherited = Inheritance.of(env);
        if (inherited == null) {
            inherited = ZexusOptions.firstInheritance(options);
        }
        TimeSource time = inherited.time();
        boolean isIsolated = Inheritance.of(env) != null;
        library = new LibraryState(env, new Permissions(env, ZexusOptions.allowed(options)), inherited.random(),
                time.clock(env.getTimeZone()), isIsolated || options.get(ZexusOptions.FLUSH_LINES),
                new TestRun(options.get(ZexusOptions.TEST_FILTER), options.get(ZexusOptions.COLLECT_TESTS),
                        new Snapshots(options.get(ZexusOptions.TEST_SNAPSHOTS),
                                options.get(ZexusOptions.UPDATE_SNAPSHOTS))));
        place = new ContextPlace(language, this);
        isolates = new Isolates(this, inherited);
        tasks = new Scheduler(this, new SchedulerSettings(time, inherited.random(),
                options.get(ZexusOptions.STANDALONE), isIsolated || options.get(ZexusOptions.WAIT_FOR_HOST),
                library.output()::flush, new HostValues(env), this::report, isolates, inherited.outerLoop()));
        events = new EventBus(tasks, undoLog(), library.clock(), options.get(ZexusOptions.EVENT_LOG_SIZE));
        maxIntegerBits = options.get(ZexusOptions.MAX_INTEGER_BITS);
        callDepth = new CallDepth(options.get(ZexusOptions.MAX_CALL_DEPTH));
        ledger = new StateLedger(library.clock(), HashedText::of);
        gasMeter = inherited.gas();
        isLenient = options.get(ZexusOptions.LENIENT);
        instructionCounts = inherited.instructions();
        sandbox = new SandboxedFiles(env, library.permissions());
        modules = new ModuleLoader(language, this);
        vm = new VmObject(this, modules.outerScope());
        runtime = new RuntimeView(this);
        addBuiltin("events", runtime.events());
        topScope = new TopScope(modules.programScope(), runtime.object(), this::environment);
    }

    /**
     * The context in which the current thread runs.
     *
     * @param node the node that asks, or null if there is none; with a node the look-up costs nothing in compiled code
     */
    public static ZexusContext get(Node node) {
        return REFERENCE.get(node);
    }

    /** The environment: files, options, streams and other languages, as far as the host allows them. */
    public TruffleLanguage.Env env() {
        return env;
    }

    /** Reads and runs files. */
    ModuleLoader modules() {
        return modules;
    }

    /** The module-level names of the program as others see them. */
    TopScope topScope() {
        return topScope;
    }

    /** This context as the place that values leave and come to. */
    ContextPlace place() {
        return place;
    }

    /** The isolated calls that are under way. */
    Isolates isolates() {
        return isolates;
    }

    /** The object {@code zexus}. */
    RuntimeView runtime() {
        return runtime;
    }

    /** The events, for the end of the context. */
    EventBus eventBus() {
        return events;
    }

    @Override
    public LibraryState library() {
        return library;
    }

    @Override
    @TruffleBoundary
    public ModuleValue evaluateFile(String path, Node where) {
        return modules.evaluate(path, where);
    }

    @Override
    public boolean allowsTestSignatures() {
        return env.getOptions().get(ZexusOptions.TEST_CRYPTO);
    }

    @Override
    public BuiltinTable builtins() {
        return Builtins.TABLE;
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Scheduler tasks() {
        return tasks;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public GasMeter gasMeter() {
        return gasMeter;
    }

    @Override
    public boolean isLenient() {
        return isLenient;
    }

    @Override
    public InstructionCounts instructionCounts() {
        return instructionCounts;
    }

    @Override
    public FileSandbox sandbox() {
        return sandbox;
    }

    @Override
    public double seconds() {
        return library.seconds();
    }

    /** What the host finds in the environment besides the variables of the program, or null. */
    private Object environment(String name) {
        if (name.equals(VmObject.MEMBER)) {
            return vm;
        }
        Object registered = registries().find(name);
        return registered != null ? registered : ledger.find(name);
    }

    @Override
    public CallDepth callDepth() {
        return callDepth;
    }

    @Override
    public int maxIntegerBits() {
        return maxIntegerBits;
    }

    @Override
    public void printLine(TruffleString text) {
        library.output().write(text);
        library.output().endLine();
    }

    @Override
    @TruffleBoundary
    public ModuleValue loadModule(String path, ModuleScope importer, Node where) {
        return modules.load(path, importer, where);
    }

    @Override
    @TruffleBoundary
    public void share(String name, Object value, Node where) {
        new PolyglotNames(env).export(name, value, where);
    }

    @Override
    @TruffleBoundary
    public TruffleString readText(String path, Node where) {
        return FileAccess.importText(where, path);
    }

    @Override
    @TruffleBoundary
    public void startLog(String path, Node where) {
        library.output().startLog(FileAccess.openAppending(where, path));
    }

    @Override
    public void endLog() {
        library.output().endLog();
    }

    @Override
    @TruffleBoundary
    public RuntimeException exit(ProgramExit exit, Node where) {
        env.getContext().closeExited(where, exit.status());
        throw exit;
    }

    @Override
    @TruffleBoundary
    public boolean matches(TruffleString text, TruffleString pattern, Node where) {
        return library.patterns().compile(pattern, Matching.SEARCH, where).matches(text);
    }

    /** Writes the report of an error that does not end the program by itself. */
    @TruffleBoundary
    private void report(AbstractTruffleException error) {
        library.output().flush();
        try {
            env.err().write((ErrorText.of(error) + "\n").getBytes(StandardCharsets.UTF_8));
            env.err().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the report of an error cannot be written", e);
        }
    }

    /** Calls the functions that the program registered for its end, in order. */
    @TruffleBoundary
    void runExitHandlers() {
        for (Object handler : library.takeExitHandlers()) {
            InvokeNode.call(null, handler);
        }
    }
}
