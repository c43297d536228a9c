package org.zexus.launcher;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleOptions;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.CommandLine;
import org.zexus.launcher.usage.Flag;

/** One run of the command: what the user typed, the streams, and the contexts that fit both. */
public final class Session {
    /** The language of all programs. */
    public static final String LANGUAGE = "zexus";

    /** How many nodes of the compiler's graph metered code may grow to by what is compiled into it; usually 12,000. */
    private static final String METERED_INLINING_BUDGET = "20000";

    /** The name of the runtime that has no compiler, and no options for one. */
    private static final String INTERPRETING_RUNTIME = "Interpreted";

    private final CommandLine line;
    private final StandardStreams streams;
    private final PrintStream error;
    private final Highlighter highlighter;
    private final Map<String, String> options;
    private OutputStream log;

    /**
     * A run.
     *
     * @param line what the user typed
     * @param streams the standard streams
     * @param error standard error, for reports
     * @param highlighter colours reports
     * @param options options of the engine, the language and the tools by their full names
     */
    Session(CommandLine line, StandardStreams streams, PrintStream error, Highlighter highlighter,
            Map<String, String> options) {
        this.line = line;
        this.streams = streams;
        this.error = error;
        this.highlighter = highlighter;
        this.options = new HashMap<>(options);
        // A program that computes for long shows what it has printed so far, and does not take it along when it is ended.
        setDefault("zexus.FlushLines", "true");
        if (line.command() != Command.REPL) {
            // Nobody but the program itself wakes its tasks.
            setDefault("zexus.Standalone", "true");
        }
        line.value(Flag.SEED).ifPresent(seed -> this.options.put("zexus.Seed", seed));
        line.value(Flag.GAS).ifPresent(gas -> this.options.put("zexus.Gas", gas));
        line.value(Flag.SCHEDULER).ifPresent(scheduler -> this.options.put("zexus.Scheduler", scheduler));
        if (!Sandbox.isConstrained(line)) {
            setInliningDefaults();
        }
    }

    private void setInliningDefaults() {
        if (TruffleOptions.AOT) {
            // A call costs more than on the Java VM, so more of a recursive function is compiled into itself.
            setDefault("compiler.InliningRecursionDepth", "4");
        }
        if (options.containsKey("zexus.Gas") && !Truffle.getRuntime().getName().equals(INTERPRETING_RUNTIME)) {
            // Code that charges for itself is larger; as much of it is to be compiled into one piece as without gas.
            setDefault("compiler.InliningExpansionBudget", METERED_INLINING_BUDGET);
            setDefault("compiler.InliningInliningBudget", METERED_INLINING_BUDGET);
        }
    }

    /** Has the engine and the tools write their log to a stream instead of standard error. */
    void logTo(OutputStream stream) {
        log = stream;
    }

    /** What the user typed. */
    public CommandLine line() {
        return line;
    }

    /** The standard streams. */
    public StandardStreams streams() {
        return streams;
    }

    /** Reads programs. */
    public SourceReader reader() {
        return new SourceReader(streams.input());
    }

    /** Sets an option of the engine or a tool unless the user has set it. */
    public void setDefault(String option, String value) {
        options.putIfAbsent(option, value);
    }

    /** A context for no program in particular, with an engine of its own. */
    public Context.Builder newContext() {
        return newContext(null);
    }

    /**
     * A context with an engine of its own.
     *
     * @param home the directory of the program it is for, or null if that has none
     */
    public Context.Builder newContext(Path home) {
        return configured(Sandbox.newBuilder(line).allowExperimentalOptions(true), options, home);
    }

    /**
     * A context on a shared engine.
     *
     * @param home the directory of the program it is for, or null if that has none
     */
    public Context.Builder newContext(Engine engine, Path home) {
        var builder = Context.newBuilder().engine(engine).allowExperimentalOptions(true);
        return configured(builder, optionsOf(LANGUAGE + ".", true), home);
    }

    /** An engine for several contexts. */
    public Engine newEngine() {
        // What the tools have to say is no output of the program.
        var builder = Engine.newBuilder()
                .allowExperimentalOptions(true)
                .out(streams.error())
                .err(streams.error())
                .options(optionsOf(LANGUAGE + ".", false));
        if (log != null) {
            builder.logHandler(log);
        }
        return builder.build();
    }

    /** The options whose names have, or have not, a beginning. */
    Map<String, String> optionsOf(String beginning, boolean have) {
        var chosen = new HashMap<>(options);
        chosen.keySet().removeIf(name -> name.startsWith(beginning) != have);
        return chosen;
    }

    private Context.Builder configured(Context.Builder builder, Map<String, String> given, Path home) {
        if (Sandbox.isConstrained(line)) {
            builder.options(given).options(Sandbox.NOTHING);
        } else {
            new Grants(line, given).applyTo(builder, home);
        }
        builder.out(streams.lines()).err(streams.error()).in(streams.input());
        if (log != null) {
            builder.logHandler(log);
        }
        builder.arguments(LANGUAGE, line.programArguments().toArray(String[]::new));
        line.number(Flag.STATEMENTS)
                .ifPresent(limit -> builder.resourceLimits(
                        ResourceLimits.newBuilder().statementLimit(limit, source -> !source.isInternal()).build()));
        return builder;
    }

    /** The text of a view of a source, by the word that the language knows the view by. */
    public String view(Context context, Source.Builder source, String view) {
        return context.eval(SourceReader.build(source.option("zexus.View", view))).asString();
    }

    /** Writes to standard output, behind what programs have written. */
    public void write(String text) {
        streams.output().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a line to standard output, behind what programs have written. */
    public void print(String text) {
        write(text + "\n");
    }

    /** Writes a line to standard error. */
    public void tell(String text) {
        error.println(highlighter.apply(text));
    }

    /** Reports an error that ended a program, and gives the exit status that it means. */
    public int report(PolyglotException problem) {
        int status = ExitStatus.of(problem);
        if (status == ExitStatus.INTERNAL_ERROR && problem.isInternalError()) {
            error.println("zexus: internal error, please report it:");
            problem.printStackTrace(error);
        } else if (!problem.isExit() && status != ExitStatus.INTERRUPTED) {
            tell(ErrorReport.of(problem));
        }
        return status;
    }

    /** The version of the language. */
    public String version() {
        try (Engine engine = Engine.create()) {
            return engine.getLanguages().get(LANGUAGE).getVersion();
        }
    }
}
