package org.zexus.launcher;

import java.util.regex.Pattern;

/** Colours reports for a terminal: the kind of an error, and the words that introduce a warning or a hint. */
public final class Highlighter {
    private static final Pattern HEADLINE = Pattern.compile("(?m)^(\\w+)(?=: )");
    private static final Pattern WARNING = Pattern.compile("(?m)^([Ww]arning)(?=: )");
    private static final Pattern HINT = Pattern.compile("(?m)^(  hint)(?=: )");
    private static final String RED = "\u001B[1;31m";
    private static final String YELLOW = "\u001B[1;33m";
    private static final String CYAN = "\u001B[36m";
    private static final String RESET = "\u001B[0m";

    private final boolean enabled;

    /** Colours reports if that is wanted. */
    public Highlighter(boolean enabled) {
        this.enabled = enabled;
    }

    /** The report, with colours if they are wanted. */
    public String apply(String report) {
        if (!enabled) {
            return report;
        }
        String text = WARNING.matcher(report).replaceAll(YELLOW + "$1" + RESET);
        text = HEADLINE.matcher(text).replaceAll(RED + "$1" + RESET);
        return HINT.matcher(text).replaceAll(CYAN + "$1" + RESET);
    }
}
