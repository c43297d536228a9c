package org.zexus.launcher.repl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table of what can be typed besides code. */
enum MetaCommand {
    HELP(":help", "", "list these commands"),
    TYPE(":type", "CODE", "show the type of a value"),
    TIME(":time", "CODE", "evaluate code and show how long it took"),
    LOAD(":load", "FILE", "run a file in this session"),
    TASKS(":tasks", "", "list the tasks that wait"),
    GAS(":gas", "", "show how much gas was used"),
    RESET(":reset", "", "forget all names and modules"),
    QUIT(":quit", "", "end the session, as Ctrl-D does");

    private final String word;
    private final String operand;
    private final String summary;

    MetaCommand(String word, String operand, String summary) {
        this.word = word;
        this.operand = operand;
        this.summary = summary;
    }

    /** The command of a word. */
    static Optional<MetaCommand> ofWord(String word) {
        return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
    }

    /** All words. */
    static List<String> words() {
        return Arrays.stream(values()).map(command -> command.word).toList();
    }

    /** Whether something stands behind the word. */
    boolean hasOperand() {
        return !operand.isEmpty();
    }

    /** The line of the help. */
    String help() {
        return String.format("  %-14s%s", (word + " " + operand).strip(), summary);
    }

    /** The word itself. */
    String word() {
        return word;
    }
}
