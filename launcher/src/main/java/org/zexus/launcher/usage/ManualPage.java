package org.zexus.launcher.usage;

import java.util.stream.Collectors;

/** The manual page, in the macros that {@code man} reads (man(7)). */
public final class ManualPage {
    private ManualPage() {}

    /**
     * The page.
     *
     * @param version the version it describes
     */
    public static String write(String version) {
        return """
                .TH ZEXUS 1 "" "Zexus %s" "User Commands"
                .SH NAME
                zexus \\- run and work on Zexus programs
                .SH SYNOPSIS
                .B zexus
                [option...] FILE [argument...]
                .br
                .B zexus
                [option...] COMMAND ...
                .SH COMMANDS
                %s.SH OPTIONS
                .TP
                .B \\-\\-version
                Print the version.
                .TP
                .B \\-\\-help
                Print an overview, with the options of the engine.
                %s.SH EXIT STATUS
                0; 1 after an uncaught error, a failed test or a file that fmt \\-\\-check would change; 2 if nothing was run
                because of wrong usage or errors in the program; 130 after an interruption; or what the program chose.
                .SH ENVIRONMENT
                .TP
                .B NO_COLOR
                If set, nothing is coloured.
                .SH FILES
                .TP
                .I ~/.zexus_history
                What was typed in the REPL.
                """
                .formatted(version,
                        Command.named().stream().map(ManualPage::section).collect(Collectors.joining()),
                        Flag.common().stream().map(ManualPage::option).collect(Collectors.joining()));
    }

    private static String section(Command command) {
        String options = Flag.of(command)
                .stream()
                .filter(flag -> !Flag.common().contains(flag))
                .map(ManualPage::option)
                .collect(Collectors.joining());
        return ".TP\n.B " + escape((command.word() + " " + command.synopsis()).strip()) + "\n"
                + escape(Help.sentence(command.summary())) + "\n"
                + (command.details().isEmpty() ? "" : escape(command.details()) + "\n")
                + (options.isEmpty() ? "" : ".RS\n" + options + ".RE\n");
    }

    private static String option(Flag flag) {
        return ".TP\n.B " + escape(flag.shown()) + "\n" + escape(Help.sentence(flag.summary())) + "\n";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
    }
}
