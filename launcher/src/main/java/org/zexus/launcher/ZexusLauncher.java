package org.zexus.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.graalvm.launcher.AbstractLanguageLauncher;
import org.graalvm.options.OptionCategory;
import org.graalvm.polyglot.Context;
import org.zexus.launcher.command.WholeFile;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.CommandLine;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.Help;
import org.zexus.launcher.usage.Suggestion;
import org.zexus.launcher.usage.UsageException;

/** The entry point of the {@code zexus} command. */
public final class ZexusLauncher extends AbstractLanguageLauncher {
    /** The library of launchers would open the file for a context that it makes itself, which nobody uses here. */
    private static final String LOG_FILE = "--log.file=";

    private final StandardStreams streams = new StandardStreams();
    private final Highlighter highlighter = new Highlighter(Terminal.showsColours());
    private CommandLine commandLine;
    private String logFile;
    private Map<String, String> options;

    private ZexusLauncher() {
        setOutput(new PrintStream(streams.output(), false, StandardCharsets.UTF_8));
        setError(new PrintStream(streams.error(), true, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(streams.output()::flush, "zexus-exit"));
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param arguments the command line behind {@code zexus}
     */
    public static void main(String[] arguments) throws IOException {
        ClosedDescriptors.occupy();
        new ZexusLauncher().launch(arguments);
    }

    @Override
    protected String getLanguageId() {
        return Session.LANGUAGE;
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
            if (option.startsWith(LOG_FILE)) {
                logFile = option.substring(LOG_FILE.length());
                continue;
            }
            boolean forTheVm = option.startsWith("--vm.") || option.equals("--jvm") || option.equals("--native");
            (forTheVm ? optionsOfTheVm : otherOptions).add(option);
        }
        commandLine.value(Flag.MEMORY).ifPresent(size -> limitMemory(size, optionsOfTheVm));
        if (isAOT()) {
            SmallHeap.missingOption(optionsOfTheVm).ifPresent(optionsOfTheVm::add);
        }
        try {
            parseUnrecognizedOptions(Session.LANGUAGE, polyglotOptions, otherOptions);
        } catch (AbortException e) {
            // A wrong option has one exit status here, whatever is wrong with it.
            throw refuse(otherOptions.stream()
                    .filter(option -> e.getMessage().contains("'" + option + "'"))
                    .flatMap(option -> ownOption(option).stream())
                    .findFirst()
                    .orElse(e.getMessage()));
        }
        return optionsOfTheVm;
    }

    /** What to say about an option that the engine does not know either, if one of the command's own was meant. */
    private static Optional<String> ownOption(String option) {
        String word = option.split("=", 2)[0];
        return Suggestion.closest(word, Stream.of(Flag.values()).map(Flag::option).toList())
                .map(meant -> "unknown option '" + word + "'; did you mean '" + meant + "'?");
    }

    /** Limits the memory of this process; with a Java VM, the script has done so. */
    private void limitMemory(String size, List<String> optionsOfTheVm) {
        String option = "-Xmx" + size;
        if (isAOT()) {
            optionsOfTheVm.add("--vm." + option.substring(1));
        } else if (!ManagementFactory.getRuntimeMXBean().getInputArguments().contains(option)) {
            throw refuse("'" + Flag.MEMORY.option() + "' has to stand before options with a value behind a space");
        }
    }

    @Override
    protected void validateArguments(Map<String, String> polyglotOptions) {
        if (commandLine.command() == Command.NOTHING) {
            throw refuse("nothing to run; see zexus --help");
        }
        options = polyglotOptions;
    }

    @Override
    protected void launch(Context.Builder builder) {
        if (commandLine.command() == Command.VERSION) {
            // The library writes it there; what gets lost on the way is to be noticed.
            System.setOut(getOutput());
            printVersion();
            return;
        }
        var session = new Session(commandLine, streams, getError(), highlighter, options);
        if (logFile == null) {
            throw exit(run(session));
        }
        int status;
        try (OutputStream log = newLogStream(Path.of(logFile))) {
            session.logTo(log);
            status = run(session);
        } catch (IOException e) {
            throw refuse(WholeFile.complaint(logFile, e));
        }
        throw exit(status);
    }

    /** Runs the command of a session, and gives the exit status. */
    private int run(Session session) {
        var run = new FutureTask<>(() -> Actions.run(session));
        ProgramThread.of("main", run).start();
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw abort(e.getCause());
        } catch (InterruptedException e) {
            return ExitStatus.INTERRUPTED;
        }
    }

    /** Ends the process before anything was run, with a message. */
    private AbortException refuse(String message) {
        getError().println(highlighter.apply("zexus: " + message));
        throw exit(ExitStatus.NOT_STARTED);
    }

    @Override
    protected void printHelp(OptionCategory maxCategory) {
        getOutput().print(Help.beforeEngine());
    }

    @Override
    protected void collectArguments(Set<String> options) {
        super.collectArguments(options);
        options.add("--version");
        Stream.of(Flag.values()).map(Flag::option).forEach(options::add);
    }
}
