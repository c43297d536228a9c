package org.zexus.launcher.usage;

import java.util.List;
import java.util.stream.Collectors;

/** The texts of {@code --help} and {@code help}. */
public final class Help {
    private static final int COLUMN = 30;

    private Help() {}

    /** The overview, all of it. */
    public static String overview() {
        return overview(line("--version", "print the version"), line("--help", "print this"))
                + "'zexus --help' shows the options of the engine as well.\n";
    }

    /** The overview before the options of the engine, {@code --help} among them. */
    public static String beforeEngine() {
        return overview(line("--version", "print the version"));
    }

    private static String overview(String... first) {
        return """
                Usage: zexus [option...] FILE [argument...]
                       zexus [option...] COMMAND ...

                Commands:
                %s
                Options:
                %s
                A program may read files below the working directory and beside itself, and write files below the working
                directory; everything else outside needs one of the options --allow-... above, and only what they list.
                Exit status: 0, 1 after an uncaught error, 2 if the program could not be started, 130 after an
                interruption, or what the program chose.
                'zexus help COMMAND' explains a command.
                """
                .formatted(lines(Command.named().stream().map(Help::line).toList()),
                        lines(List.of(first)) + options(Flag.common()));
    }

    /** What there is to say about a command. */
    public static String of(Command command) {
        var text = new StringBuilder("Usage: zexus " + (command.word() + " " + command.synopsis()).strip() + "\n\n");
        text.append(sentence(command.summary())).append('\n');
        if (!command.details().isEmpty()) {
            text.append('\n').append(command.details()).append('\n');
        }
        List<Flag> flags = Flag.of(command);
        if (!flags.isEmpty()) {
            text.append("\nOptions:\n").append(options(flags));
        }
        return text.toString();
    }

    /** Words as a sentence. */
    static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static String line(Command command) {
        return line((command.word() + " " + command.synopsis()).strip(), command.summary());
    }

    private static String options(List<Flag> flags) {
        return lines(flags.stream().map(flag -> line(flag.shown(), flag.summary())).toList());
    }

    private static String line(String left, String right) {
        return left.length() < COLUMN ? String.format("  %-" + COLUMN + "s%s", left, right)
                : "  " + left + "\n  " + " ".repeat(COLUMN) + right;
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
