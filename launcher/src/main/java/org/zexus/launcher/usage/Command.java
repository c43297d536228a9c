package org.zexus.launcher.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table of commands. */
public enum Command {
    RUN("run", "FILE [argument...]", Operands.PROGRAM, "run a program; the word run may be left out", """
            FILE is source text (.zx) or a compiled program (.zxc); - is standard input. What stands behind it is for
            the program, which finds it in __ARGS__. Nothing but the program's own output goes to standard output;
            errors go to standard error, with their position and the calls that led there."""),
    EVALUATE("-e", "CODE [argument...]", Operands.PROGRAM, "run code and print its value", """
            The value of the last expression is printed unless it is null. -r means the same."""),
    REPL("repl", "", Operands.NONE, "type code and see its value at once",
            """
                    An unfinished statement continues on the next line. The last value is in _. Tab completes names, members and
                    files; the history is kept in ~/.zexus_history. Ctrl-C stops what is running, or clears the line; Ctrl-D ends
                    the session. :help lists what can be typed besides code."""),
    CHECK("check", "FILE...", Operands.FILES, "report errors and warnings without running anything", """
            The exit status is 0 if there are only warnings, and 2 if there are errors."""),
    FORMAT("fmt", "FILE...", Operands.FILES, "write programs in the one style",
            """
                    Indentation, spaces and empty lines are put in order; the meaning, comments and line breaks stay. A directory
                    stands for all programs below it; - formats standard input to standard output. With --check nothing is
                    written, and the exit status is 1 if a file would change."""),
    TEST("test", "[FILE...]", Operands.OPTIONAL_FILES, "run tests",
            """
                    Runs the files that are named and, of directories (without any, the working directory), those below them whose
                    names end in _test.zx: each in a context of its own, several at a time. They use the module test. The exit
                    status is 1 if a test failed."""),
    INIT("init", "NAME", Operands.NAME, "begin a project in a new directory", """
            Writes NAME/zexus.json, a program, a module and its tests, which pass."""),
    PROFILE("profile", "FILE [argument...]", Operands.PROGRAM, "run a program and report where its time goes", """
            Samples the program a thousand times a second while it runs, and writes a table of its functions to standard
            error when it ends."""),
    DEBUG("debug", "FILE [argument...]", Operands.PROGRAM, "run a program under a debugger",
            """
                    Waits for a debugger of the Debug Adapter Protocol, such as that of an editor, on port 4711 of this computer.
                    With --inspect it waits for Chrome DevTools on port 9229 instead."""),
    AST("ast", "FILE", Operands.FILE, "print the syntax tree of a program", "Every node is shown with its range."),
    TOKENS("tokens", "FILE", Operands.FILE, "print the tokens of a program", ""),
    DISASSEMBLE("disasm", "FILE", Operands.FILE, "print the bytecode of a program", ""),
    COMPILE("compile", "FILE", Operands.FILE, "write a program in its compiled form", """
            The file gets the name of the program and the extension .zxc, unless --output names another. It runs like a
            program in source text, and is not compiled again."""),
    ASSEMBLE("asm", "FILE", Operands.FILE, "write a program given as bytecode text in its compiled form", """
            The text is what disasm prints."""),
    COMPLETION("completion", "bash|zsh|fish", Operands.NAME, "print a completion script for a shell",
            """
                    For bash: source <(zexus completion bash), and likewise for zsh. For fish: zexus completion fish | source"""),
    HELP("help", "[NAME]", Operands.OPTIONAL_NAME, "explain a command, or a name of the library", """
            NAME is a command, a function, a module, a member of one (fs.glob), a kind of values (String) or a method
            (String.split). Without NAME, an overview."""),
    /** {@code --version}. */
    VERSION(null, "", Operands.NONE, "", ""),
    /** Nothing is named to run; valid with options like {@code --help} that have an effect of their own. */
    NOTHING(null, "", Operands.NONE, "", "");

    /** What stands behind the command. */
    public enum Operands {
        /** Nothing. */
        NONE,
        /** A program, and then what is meant for it. */
        PROGRAM,
        /** One file. */
        FILE,
        /** At least one file. */
        FILES,
        /** Files, or none. */
        OPTIONAL_FILES,
        /** A word. */
        NAME,
        /** A word, or nothing. */
        OPTIONAL_NAME;

        boolean areFiles() {
            return this != NAME && this != OPTIONAL_NAME && this != NONE;
        }
    }

    private final String word;
    private final String synopsis;
    private final Operands operands;
    private final String summary;
    private final String details;

    Command(String word, String synopsis, Operands operands, String summary, String details) {
        this.word = word;
        this.synopsis = synopsis;
        this.operands = operands;
        this.summary = summary;
        this.details = details;
    }

    /** The commands that are selected by a word, in the order of the help. */
    public static List<Command> named() {
        return Arrays.stream(values()).filter(command -> command.word != null).toList();
    }

    /** The words that select commands; {@code -e} is an option. */
    public static List<String> words() {
        return named().stream().map(command -> command.word).filter(word -> !word.startsWith("-")).toList();
    }

    /** The command a word selects. */
    public static Optional<Command> ofWord(String word) {
        return named().stream().filter(command -> command.word.equals(word)).findFirst();
    }

    /** The word that selects the command. */
    public String word() {
        return word;
    }

    /** What stands behind the word, for people. */
    public String synopsis() {
        return synopsis;
    }

    /** What stands behind the word. */
    public Operands operands() {
        return operands;
    }

    /** What the command does, in a few words. */
    public String summary() {
        return summary;
    }

    /** More about the command; may be empty. */
    public String details() {
        return details;
    }

    /** Whether the command runs programs, so that permissions and limits apply. */
    public boolean runsPrograms() {
        return switch (this) {
            case RUN, EVALUATE, REPL, PROFILE, DEBUG, TEST -> true;
            default -> false;
        };
    }
}
