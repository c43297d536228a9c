package org.zexus.launcher.usage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zexus.launcher.usage.Command.Operands;

/**
 * What the user typed, taken apart.
 *
 * @param command what to do
 * @param operands the files to work on ({@code -} is standard input), or the code of {@code -e}
 * @param programArguments what stands behind the program and is meant for it
 * @param flags the command's own options with their values; empty without one
 * @param options options of the engine, the language and the tools, such as {@code --log.file=x}
 */
public record CommandLine(
        Command command,
        List<String> operands,
        List<String> programArguments,
        Map<Flag, String> flags,
        List<String> options) {

    /** Named for what is to come, so that nobody takes state for kept that is not. */
    private static final String STORE = "--store";

    /**
     * Takes a command line apart. Options end at the program, so that a program gets its own options.
     *
     * @throws UsageException if an operand is missing or too many, an option is not one of the command or lacks its
     * value, or for a short option that does not exist; other long options are for the engine to judge
     */
    public static CommandLine parse(List<String> arguments) throws UsageException {
        return new Reading(arguments).read();
    }

    /** The value of an option that has none, or whether it is there. */
    public boolean has(Flag flag) {
        return flags.containsKey(flag);
    }

    /** The value of an option, if it is given. */
    public Optional<String> value(Flag flag) {
        return Optional.ofNullable(flags.get(flag));
    }

    /** The value of an option that is a number, if it is given. */
    public Optional<Long> number(Flag flag) {
        return value(flag).map(Long::valueOf);
    }

    /** One pass over the arguments. */
    private static final class Reading {
        private final List<String> arguments;
        private final List<String> operands = new ArrayList<>();
        private final Map<Flag, String> flags = new EnumMap<>(Flag.class);
        private final List<String> options = new ArrayList<>();
        private Command command;
        private int next;

        Reading(List<String> arguments) {
            this.arguments = arguments;
        }

        CommandLine read() throws UsageException {
            while (next < arguments.size() && !startsProgram()) {
                String argument = arguments.get(next++);
                if (argument.equals("--")) {
                    operands.addAll(arguments.subList(next, arguments.size()));
                    next = arguments.size();
                } else if (argument.startsWith("--")) {
                    longOption(argument);
                } else if (argument.startsWith("-") && argument.length() > 1) {
                    shortOption(argument);
                } else if (command == null && Command.ofWord(argument).isPresent()) {
                    command = Command.ofWord(argument).get();
                } else {
                    operands.add(argument);
                }
            }
            operands.addAll(arguments.subList(next, arguments.size()));
            if (command == null) {
                command = operands.isEmpty() ? Command.NOTHING : Command.RUN;
            }
            checkFlags();
            return withOperands();
        }

        /** Whether the options end here, because a program stands here or has just been read. */
        private boolean startsProgram() {
            boolean program = command == null || command.operands() == Operands.PROGRAM;
            return program && !operands.isEmpty();
        }

        private void longOption(String argument) throws UsageException {
            if (argument.equals("--version")) {
                command = Command.VERSION;
                return;
            }
            int equals = argument.indexOf('=');
            if (argument.substring(0, equals < 0 ? argument.length() : equals).equals(STORE)) {
                throw new UsageException(
                        "'" + STORE + "' is not available yet: what contracts keep, they keep in memory");
            }
            Optional<Flag> known = Flag.ofWord(argument.substring(2, equals < 0 ? argument.length() : equals));
            boolean ofTheEngine = known.isEmpty() || known.get() == Flag.INSPECT && command != Command.DEBUG;
            if (ofTheEngine) {
                options.add(argument);
                return;
            }
            Flag flag = known.get();
            String value = equals < 0 ? null : argument.substring(equals + 1);
            if (flag.value() == Flag.Value.NONE) {
                if (value != null) {
                    throw new UsageException("'" + flag.option() + "' has no value");
                }
                value = "";
            } else if (flag.value().mayBeLeftOut() && value == null) {
                flags.put(flag, "");
                return;
            } else if (value == null) {
                if (next == arguments.size()) {
                    throw new UsageException("'" + flag.option() + "' needs a value: " + flag.shown());
                }
                value = arguments.get(next++);
            }
            Optional<String> objection = flag.objection(value);
            if (objection.isPresent()) {
                throw new UsageException("'" + flag.option() + "' needs " + objection.get() + ", not '" + value + "'");
            }
            if (flag.value() == Flag.Value.LIST && flags.containsKey(flag)) {
                // Given twice, it adds both; without a value, it has added everything already.
                value = flags.get(flag).isEmpty() ? "" : flags.get(flag) + "," + value;
            }
            flags.put(flag, value);
        }

        private void shortOption(String argument) throws UsageException {
            switch (argument) {
                case "-e", "-r" -> {
                    if (command != null) {
                        throw new UsageException("'" + argument + "' does not go with '" + command.word() + "'");
                    }
                    if (next == arguments.size()) {
                        throw new UsageException("'" + argument + "' needs the code to run behind it");
                    }
                    command = Command.EVALUATE;
                    operands.add(arguments.get(next++));
                }
                case "-h" -> options.add("--help");
                case "-o" -> longOption(Flag.OUTPUT.option());
                default -> throw new UsageException("unknown option '" + argument + "'; see zexus --help");
            }
        }

        private void checkFlags() throws UsageException {
            for (Flag flag : flags.keySet()) {
                boolean known = flag.commands().contains(command);
                if (!known && command != Command.VERSION) {
                    throw new UsageException("'" + flag.option() + "' is an option of "
                            + String.join(", ", flag.commands().stream().map(Command::word).toList())
                            + (command == Command.NOTHING ? "" : ", not of " + command.word()));
                }
            }
        }

        private CommandLine withOperands() throws UsageException {
            if (options.contains("--help") && command.word() != null) {
                return new CommandLine(Command.HELP, List.of(command.word()), List.of(), Map.of(), List.of());
            }
            int most = switch (command.operands()) {
                case NONE -> 0;
                case FILE, NAME, OPTIONAL_NAME -> 1;
                case PROGRAM, FILES, OPTIONAL_FILES -> Integer.MAX_VALUE;
            };
            boolean needsOne = switch (command.operands()) {
                case NONE, OPTIONAL_NAME, OPTIONAL_FILES -> false;
                case FILE, FILES, PROGRAM, NAME -> true;
            };
            if (needsOne && operands.isEmpty()) {
                throw new UsageException("'" + command.word() + "' needs "
                        + (command.operands() == Operands.NAME ? command.synopsis() : "a file"));
            }
            if (operands.size() > most && command != Command.VERSION) {
                throw new UsageException("'" + command.word() + "' takes "
                        + (most == 0 ? "nothing" : "one " + (command.operands() == Operands.FILE ? "file" : "word"))
                        + ", not also '" + operands.get(most) + "'");
            }
            if (command.operands() == Operands.PROGRAM && !operands.isEmpty()) {
                return new CommandLine(command, List.copyOf(operands.subList(0, 1)),
                        List.copyOf(operands.subList(1, operands.size())), flags, options);
            }
            return new CommandLine(command, List.copyOf(operands), List.of(), flags, options);
        }
    }
}
