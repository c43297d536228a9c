package org.zexus.launcher.usage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of the command's own options; those of the engine and its tools are the engine's. */
public enum Flag {
    ALLOW_READ("allow-read", "PATHS", Value.LIST, running(), "let the program read these files and folders as well"),
    ALLOW_WRITE("allow-write", "PATHS", Value.LIST, running(), "let it write these files and folders as well"),
    ALLOW_NET("allow-net", "HOSTS", Value.LIST, running(), "let it connect to and listen at these addresses"),
    ALLOW_ENV("allow-env", "NAMES", Value.LIST, running(), "let it read these environment variables"),
    ALLOW_RUN("allow-run", "PROGRAMS", Value.LIST, running(), "let it start these programs"),
    ALLOW_THREADS("allow-threads", null, Value.NONE, running(), "let it start threads, as --allow-net does"),
    ALLOW_ALL("allow-all", null, Value.NONE, running(), "let it do all that you may do"),
    GAS("gas", "N", Value.NUMBER, running(), "end the program when it has used N gas"),
    STATEMENTS("statements", "N", Value.NUMBER, running(), "end the program after N statements"),
    TIME("time", "SECONDS", Value.NUMBER,
            EnumSet.of(Command.RUN, Command.EVALUATE, Command.PROFILE, Command.DEBUG, Command.TEST),
            "end the program after so long"),
    MEMORY("max-memory", "SIZE", Value.SIZE, running(), "end the program when it needs more memory, such as 512m"),
    SCHEDULER("scheduler", "cooperative|deterministic", Value.CHOICE, running(),
            "how time passes for tasks: by the clock, or by a virtual one"),
    SANDBOX("sandbox", "trusted|constrained|isolated|untrusted", Value.CHOICE,
            EnumSet.of(Command.RUN, Command.EVALUATE, Command.REPL),
            "a policy of the engine; under 'constrained', nothing outside is permitted"),
    SEED("seed", "N", Value.NUMBER, running(), "start of the random numbers"),
    BANNER("banner", null, Value.NONE, EnumSet.of(Command.RUN), "print what runs before it does"),
    FILTER("filter", "TEXT", Value.TEXT, EnumSet.of(Command.TEST), "run only tests with this text in their names"),
    JOBS("jobs", "N", Value.NUMBER, EnumSet.of(Command.TEST), "run N files at a time instead of one per processor"),
    JUNIT("junit", "FILE", Value.TEXT, EnumSet.of(Command.TEST), "write the results to FILE as well, in JUnit's XML"),
    UPDATE("update", null, Value.NONE, EnumSet.of(Command.TEST), "take the snapshots of assert_snapshot anew"),
    COVERAGE("coverage", "lcov:FILE", Value.REPORT, EnumSet.of(Command.TEST),
            "tell which lines the tests execute; with lcov:FILE, write it there as well"),
    WATCH("watch", null, Value.NONE, EnumSet.of(Command.TEST), "run the tests again whenever a program changes"),
    JSON("json", null, Value.NONE, EnumSet.of(Command.CHECK, Command.AST, Command.TOKENS),
            "write JSON, for programs to read"),
    CHECK("check", null, Value.NONE, EnumSet.of(Command.FORMAT), "only tell which files would change"),
    ALLOCATIONS("memory", null, Value.NONE, EnumSet.of(Command.PROFILE),
            "report which functions take memory instead of time"),
    INSTRUCTIONS("instructions", "basic|detailed|full", Value.CHOICE, EnumSet.of(Command.PROFILE),
            "report on instructions of bytecode: how often, how long, and jumps and memory as well"),
    FLAME("flame", "FILE", Value.TEXT, EnumSet.of(Command.PROFILE), "write a flame graph to FILE, an SVG picture"),
    PORT("port", "N", Value.NUMBER, EnumSet.of(Command.DEBUG), "wait for the debugger on port N"),
    INSPECT("inspect", null, Value.NONE, EnumSet.of(Command.DEBUG), "wait for Chrome DevTools"),
    OUTPUT("output", "FILE", Value.TEXT, EnumSet.of(Command.COMPILE, Command.ASSEMBLE, Command.PROFILE),
            "the file to write; -o FILE means the same"),
    MAN("man", null, Value.NONE, EnumSet.of(Command.HELP), "print the manual page, for man");

    /** Whether an option has a value, and which. */
    public enum Value {
        /** None. */
        NONE,
        /** An integer, 0 or more. */
        NUMBER,
        /** Any text. */
        TEXT,
        /**
         * A number of bytes, or of kilobytes, megabytes or gigabytes with {@code k}, {@code m} or {@code g} behind it.
         */
        SIZE,
        /** One of the words of the placeholder. */
        CHOICE,
        /** Entries separated by commas; without a value, all there are. */
        LIST,
        /** A file behind the name of its format; without a value, the terminal alone. */
        REPORT;

        /** Whether the option may stand without its value. */
        boolean mayBeLeftOut() {
            return this == LIST || this == REPORT;
        }
    }

    /** The name of the format of coverage that editors and build servers read, up to the file. */
    public static final String LCOV = "lcov:";

    private final String word;
    private final String placeholder;
    private final Value value;
    private final Set<Command> commands;
    private final String summary;

    Flag(String word, String placeholder, Value value, Set<Command> commands, String summary) {
        this.word = word;
        this.placeholder = placeholder;
        this.value = value;
        this.commands = commands;
        this.summary = summary;
    }

    private static Set<Command> running() {
        var commands = EnumSet.noneOf(Command.class);
        Command.named().stream().filter(Command::runsPrograms).forEach(commands::add);
        return commands;
    }

    /** The option of a name. */
    static Optional<Flag> ofWord(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word.equals(word)).findFirst();
    }

    /** The options of a command, in the order of the help. */
    public static List<Flag> of(Command command) {
        return Arrays.stream(values()).filter(flag -> flag.commands.contains(command)).toList();
    }

    /** The options that permit and limit what programs do. */
    static List<Flag> common() {
        return Arrays.stream(values()).filter(flag -> flag.commands.contains(Command.RUN)).toList();
    }

    /** The option as it is typed, without its value. */
    public String option() {
        return "--" + word;
    }

    /** The option as the help shows it. */
    public String shown() {
        if (placeholder == null) {
            return option();
        }
        return value.mayBeLeftOut() ? option() + "[=" + placeholder + "]" : option() + "=" + placeholder;
    }

    /** What the value has to be, if this text is none for the option. */
    Optional<String> objection(String text) {
        return switch (value) {
            case NUMBER -> text.matches("[0-9]{1,18}") ? Optional.empty() : Optional.of("a number");
            case SIZE -> text.matches("[0-9]{1,9}[kmgKMG]?") ? Optional.empty() : Optional.of("a size such as 512m");
            case CHOICE -> List.of(placeholder.split("\\|")).contains(text)
                    ? Optional.empty()
                    : Optional.of(placeholder.replace("|", " or "));
            case LIST -> text.isEmpty() ? Optional.of("a list behind '='") : Optional.empty();
            case REPORT -> text.isEmpty() || text.startsWith(LCOV) && text.length() > LCOV.length()
                    ? Optional.empty()
                    : Optional.of(placeholder);
            case NONE, TEXT -> Optional.empty();
        };
    }

    /** Whether the option has a value. */
    public Value value() {
        return value;
    }

    /** The commands that have the option. */
    public Set<Command> commands() {
        return commands;
    }

    /** What the option does, in a few words. */
    public String summary() {
        return summary;
    }
}
