package org.zexus.runtime.scope;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.error.ProgramExit;
import org.zexus.runtime.event.Events;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.ledger.Ledger;
import org.zexus.runtime.profile.InstructionCounts;
import org.zexus.runtime.registry.Registries;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.value.LanguageIdentity;

/** What the values and the builtins need of the context a program runs in. The language's context extends it. */
public abstract class RuntimeContext {

    /** The context of the current thread; a constant in compiled code where {@code node} belongs to it. */
    @SuppressWarnings("unchecked")
    public static RuntimeContext get(Node node) {
        return ((ContextReference<? extends RuntimeContext>) LanguageIdentity.contextReference()).get(node);
    }

    private final UndoLog undoLog = new UndoLog();
    private final Registries registries = new Registries();
    private final ModuleScope hostScope = new ModuleScope(this, "host", null);
    /** Functions and methods as values; each context has its own, since their code belongs to it. */
    private final Map<BuiltinDescriptor, BuiltinFunction> builtinFunctions = new ConcurrentHashMap<>();

    private final Map<String, Object> addedBuiltins = new ConcurrentHashMap<>();

    /** The changes of contract state that can still be taken back. */
    public final UndoLog undoLog() {
        return undoLog;
    }

    /** The functions of the host, which are found behind the program's own names and before the builtins. */
    public final ModuleScope hostScope() {
        return hostScope;
    }

    /** What the program registered by name. */
    public final Registries registries() {
        return registries;
    }

    /** Code to call for a builtin method where no node of it can be kept; see {@link BuiltinFunction#callTarget()}. */
    @TruffleBoundary
    public final RootCallTarget callTarget(BuiltinDescriptor method) {
        return builtinFunctions.computeIfAbsent(method, BuiltinFunction::new).callTarget();
    }

    /** The builtin value of this name, mostly a {@link BuiltinFunction}; null if there is none. */
    @TruffleBoundary
    public final Object builtin(String name) {
        BuiltinDescriptor function = builtins().function(name);
        if (function == null) {
            Object value = builtins().value(name);
            return value == null ? addedBuiltins.get(name) : value;
        }
        return builtinFunctions.computeIfAbsent(function, BuiltinFunction::new);
    }

    /** Makes a value a builtin of this context; false if there is a builtin of this name in every context. */
    @TruffleBoundary
    public final boolean addBuiltin(String name, Object value) {
        boolean isFree = builtins().function(name) == null && builtins().value(name) == null;
        if (isFree) {
            addedBuiltins.put(name, value);
        }
        return isFree;
    }

    /** The names of the builtins of this context alone. */
    public final Set<String> addedBuiltins() {
        return addedBuiltins.keySet();
    }

    /** All builtins. */
    public abstract BuiltinTable builtins();

    /** Writes a line of program output: the text, then a line feed. */
    public abstract void printLine(TruffleString text);

    /** The events of the program. */
    public abstract Events events();

    /** The tasks of the program. */
    public abstract Tasks tasks();

    /**
     * Loads a module, once, and runs its body the first time.
     *
     * @param path the path or name as the import wrote it
     * @param importer the scope of the importing file
     * @return the module value
     */
    public abstract ModuleValue loadModule(String path, ModuleScope importer, Node where);

    /** Shares a value with the host and the other languages by a name. */
    public abstract void share(String name, Object value, Node where);

    /**
     * Reads a text file, which must be UTF-8; a missing one is an ImportError. What {@code let s << path} does.
     *
     * @param path relative to the working directory
     */
    public abstract TruffleString readText(String path, Node where);

    /** Sends what the program prints to the end of a file, until {@link #endLog()}; logs nest. */
    public abstract void startLog(String path, Node where);

    /** Ends the log started last. */
    public abstract void endLog();

    /**
     * Ends the context with an exit status.
     *
     * @return never; so that a caller can write {@code throw context.exit(...)}
     */
    public abstract RuntimeException exit(ProgramExit exit, Node where);

    /** The calls within each other at this moment. */
    public abstract CallDepth callDepth();

    /**
     * Whether a regular expression matches somewhere in a text; a malformed one is a ValueError. What {@code matches}
     * does.
     */
    public abstract boolean matches(TruffleString text, TruffleString pattern, Node where);

    /** The state, the transactions and the entries that the ledger instructions work on. */
    public abstract Ledger ledger();

    /** The meter of gas; null if gas is not metered. */
    public abstract GasMeter gasMeter();

    /** Whether null counts as 0, and undefined names and unknown methods as null. */
    public abstract boolean isLenient();

    /** How often instructions are executed; null if nobody wants to know. With it there is a {@link #gasMeter()}. */
    public abstract InstructionCounts instructionCounts();

    /** Files as the instructions READ and WRITE reach them. */
    public abstract FileSandbox sandbox();

    /** The time in seconds since 1970. */
    public abstract double seconds();

    /** The greatest number of bits of an integer. */
    public abstract int maxIntegerBits();
}
