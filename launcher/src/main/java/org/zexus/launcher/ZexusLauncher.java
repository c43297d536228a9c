package org.zexus.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.graalvm.launcher.AbstractLanguageLauncher;
import org.graalvm.options.OptionCategory;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.CommandLine.Command;

/** The entry point of the {@code zexus} command. */
public final class ZexusLauncher extends AbstractLanguageLauncher {
    private static final String LANGUAGE = "zexus";
    /**
     * The stack of the thread that runs programs. A call that is not compiled yet takes up to 2 KB, one through a
     * builtin more, so that the language's limit of calls within each other is reached first. Memory is taken only as
     * far as a program goes.
     */
    private static final long STACK_BYTES = 512L << 20;

    private final StandardStreams streams = new StandardStreams();
    private final Highlighter highlighter = new Highlighter(Terminal.showsColours());
    private CommandLine commandLine;

    private ZexusLauncher() {
        setError(new PrintStream(streams.error(), true, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(streams.output()::flush, "zexus-exit"));
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param arguments the command line behind {@code zexus}
     */
    public static void main(String[] arguments) {
        new ZexusLauncher().launch(arguments);
    }

    @Override
    protected String getLanguageId() {
        return LANGUAGE;
    }

    @Override
    protected List<String> preprocessArguments(List<String> arguments, Map<String, String> polyglotOptions) {
        try {
            commandLine = CommandLine.parse(arguments);
        } catch (UsageException e) {
            throw refuse(e.getMessage());
        }
        var optionsOfTheVm = new ArrayList<String>();
        var otherOptions = new ArrayList<String>();
        for (String option : commandLine.options()) {
            boolean forTheVm = option.startsWith("--vm.") || option.equals("--jvm") || option.equals("--native");
            (forTheVm ? optionsOfTheVm : otherOptions).add(option);
        }
        try {
            parseUnrecognizedOptions(LANGUAGE, polyglotOptions, otherOptions);
        } catch (AbortException e) {
            // A wrong option has one exit status here, whatever is wrong with it.
            throw refuse(e.getMessage());
        }
        return optionsOfTheVm;
    }

    @Override
    protected void validateArguments(Map<String, String> polyglotOptions) {
        if (commandLine.command() == Command.NONE) {
            throw refuse("nothing to run; see zexus --help");
        }
    }

    @Override
    protected void launch(Context.Builder builder) {
        if (commandLine.command() == Command.PRINT_VERSION) {
            printVersion();
            return;
        }
        builder.out(streams.output()).err(streams.error()).in(streams.input());
        builder.option("zexus.Standalone", "true");
        builder.arguments(LANGUAGE, commandLine.programArguments().toArray(String[]::new));
        if (commandLine.command() == Command.CHECK) {
            builder.option("zexus.Warnings", "true");
        }
        var run = new FutureTask<>(() -> run(builder));
        new Thread(null, run, "main", STACK_BYTES).start();
        try {
            throw exit(run.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UsageException usage ? refuse(usage.getMessage()) : abort(e.getCause());
        } catch (InterruptedException e) {
            throw exit(ExitStatus.INTERRUPTED);
        }
    }

    private int run(Context.Builder builder) throws UsageException {
        try (Context context = builder.build()) {
            try {
                return execute(context);
            } catch (PolyglotException e) {
                // Here, because the error is an object of the context and cannot be read once that is closed.
                return failed(e);
            }
        } catch (PolyglotException e) {
            // Closing a context whose program ended itself, or left threads behind that failed, says so once more.
            return failed(e);
        }
    }

    private int execute(Context context) throws UsageException {
        var reader = new SourceReader(streams.input());
        switch (commandLine.command()) {
            case RUN -> context.eval(build(reader.read(commandLine.operands().getFirst())));
            case EVALUATE -> {
                Value value = context.eval(build(SourceReader.inline(commandLine.operands().getFirst())));
                if (!value.isNull()) {
                    print(value.toString());
                }
            }
            case DISASSEMBLE -> {
                var source = reader.read(commandLine.operands().getFirst()).option("zexus.Disassemble", "true");
                print(context.eval(build(source)).asString());
            }
            case CHECK -> {
                return check(context, reader);
            }
            case PRINT_VERSION, NONE -> throw new IllegalStateException(commandLine.toString());
        }
        return ExitStatus.SUCCESS;
    }

    private int check(Context context, SourceReader reader) throws UsageException {
        int status = ExitStatus.SUCCESS;
        for (String operand : commandLine.operands()) {
            try {
                context.parse(build(reader.read(operand)));
            } catch (PolyglotException e) {
                status = Math.max(status, failed(e));
            }
        }
        return status;
    }

    /** Writes a line behind what the program itself has written. */
    private void print(String text) {
        streams.output().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Source build(Source.Builder builder) {
        try {
            return builder.build();
        } catch (IOException e) {
            // The content is given, so building reads nothing.
            throw new UncheckedIOException(e);
        }
    }

    /** Reports an error that ended the program, and gives the exit status that it means. */
    private int failed(PolyglotException error) {
        int status = ExitStatus.of(error);
        if (status == ExitStatus.INTERNAL_ERROR && error.isInternalError()) {
            getError().println("zexus: internal error, please report it:");
            error.printStackTrace(getError());
        } else if (!error.isExit() && status != ExitStatus.INTERRUPTED) {
            getError().println(highlighter.apply(ErrorReport.of(error)));
        }
        return status;
    }

    /** Ends the process before anything was run, with a message. */
    private AbortException refuse(String message) {
        getError().println(highlighter.apply("zexus: " + message));
        throw exit(ExitStatus.NOT_STARTED);
    }

    @Override
    protected void printHelp(OptionCategory maxCategory) {
        getOutput().print("""
                Usage: zexus [option...] FILE [argument...]
                       zexus [option...] COMMAND ...

                Commands:
                  run FILE [argument...]     run a program; the word run may be left out
                  check FILE...              report errors and warnings without running anything
                  disasm FILE                print the bytecode of a program
                  -e CODE [argument...]      run code and print its value
                  - [argument...]            run a program from standard input

                A program finds its arguments in __ARGS__. Exit status: 0, 1 after an uncaught error,
                2 if the program could not be started, or what the program chose.

                Options:
                  --version                  print the version
                """);
    }

    @Override
    protected void collectArguments(Set<String> options) {
        super.collectArguments(options);
        options.add("--version");
    }
}
