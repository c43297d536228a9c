package org.zexus.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the user typed, taken apart.
 *
 * @param command what to do
 * @param operands the files to work on ({@code -} is standard input), or the code of {@code -e}
 * @param programArguments what stands behind the program and is meant for it
 * @param options options of the engine, the language and the tools, such as {@code --log.file=x}
 */
record CommandLine(Command command, List<String> operands, List<String> programArguments, List<String> options) {

    /** The things the command can do. */
    enum Command {
        /** Runs a file. */
        RUN("run"),
        /** Reports errors and warnings of files without running them. */
        CHECK("check"),
        /** Prints the bytecode of a file. */
        DISASSEMBLE("disasm"),
        /** Runs code from the command line and prints its value. */
        EVALUATE(null),
        /** Prints the version. */
        PRINT_VERSION(null),
        /** Nothing is named to run; valid with options like {@code --help} that have an effect of their own. */
        NONE(null);

        /** The word that selects the command, or null if something else does. */
        private final String word;

        Command(String word) {
            this.word = word;
        }

        /** The words that select commands. */
        static List<String> words() {
            return Stream.of(values()).map(command -> command.word).filter(word -> word != null).toList();
        }

        private static Command ofWord(String word) {
            for (Command command : values()) {
                if (word.equals(command.word)) {
                    return command;
                }
            }
            return null;
        }
    }

    /**
     * Takes a command line apart. Options end at the first operand, so that a program gets its own options.
     *
     * @throws UsageException if an operand is missing or too many, or for a short option that does not exist; long
     * options are for the engine to judge
     */
    static CommandLine parse(List<String> arguments) throws UsageException {
        var options = new ArrayList<String>();
        Command command = null;
        int i = 0;
        for (; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                i++;
                break;
            } else if (argument.startsWith("--")) {
                if (argument.equals("--version")) {
                    return new CommandLine(Command.PRINT_VERSION, List.of(), List.of(), options);
                }
                options.add(argument);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                switch (argument) {
                    case "-e", "-r" -> {
                        return evaluate(argument, arguments.subList(i + 1, arguments.size()), options);
                    }
                    case "-h" -> options.add("--help");
                    default -> throw new UsageException("unknown option '" + argument + "'; see zexus --help");
                }
            } else if (command == null && Command.ofWord(argument) != null) {
                command = Command.ofWord(argument);
            } else {
                break;
            }
        }
        return withOperands(command, arguments.subList(i, arguments.size()), options);
    }

    private static CommandLine evaluate(String option, List<String> rest, List<String> options) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException("'" + option + "' needs the code to run behind it");
        }
        return new CommandLine(Command.EVALUATE, rest.subList(0, 1), rest.subList(1, rest.size()), options);
    }

    private static CommandLine withOperands(Command named, List<String> rest, List<String> options)
            throws UsageException {
        if (rest.isEmpty()) {
            if (named == null) {
                return new CommandLine(Command.NONE, List.of(), List.of(), options);
            }
            throw new UsageException("'" + named.word + "' needs a file");
        }
        Command command = named == null ? Command.RUN : named;
        if (command == Command.RUN) {
            return new CommandLine(command, rest.subList(0, 1), rest.subList(1, rest.size()), options);
        }
        if (command == Command.DISASSEMBLE && rest.size() > 1) {
            throw new UsageException("'disasm' takes one file");
        }
        return new CommandLine(command, rest, List.of(), options);
    }
}
