package org.zexus.builtins.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What values of a file of tests looked like when somebody found them right, by names. Their text is made for people to
 * read and compare: a line with the name of each, and the lines of the value below it.
 */
public final class Snapshots {
    private static final String BEFORE_NAME = "=== ";
    private static final String BEHIND_NAME = " ===";
    /** Stands before lines of values that start like a name, or with itself. */
    private static final String ESCAPE = "\\";

    private final boolean isUpdated;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Snapshots of earlier runs.
     *
     * @param text what {@link #text} gave
     * @param isUpdated whether the values of this run are right, whatever they were before
     */
    public Snapshots(String text, boolean isUpdated) {
        this.isUpdated = isUpdated;
        List<String> lines = null;
        String name = null;
        // The last line break ends a line, and starts none.
        for (String line : text.isEmpty() ? new String[0] : text.substring(0, text.length() - 1).split("\n", -1)) {
            if (line.startsWith(BEFORE_NAME) && line.endsWith(BEHIND_NAME)) {
                keep(name, lines);
                name = line.substring(BEFORE_NAME.length(), line.length() - BEHIND_NAME.length());
                lines = new ArrayList<>();
            } else if (lines != null) {
                lines.add(line.startsWith(ESCAPE) ? line.substring(1) : line);
            }
        }
        keep(name, lines);
    }

    private void keep(String name, List<String> lines) {
        if (name != null) {
            known.put(name, String.join("\n", lines));
        }
    }

    /** The name of the next snapshot of a test that gives it none. */
    public String next(String test) {
        return test + " #" + counts.merge(test, 1, Integer::sum);
    }

    /** Whether there was one of this name in this run. */
    public boolean isTaken(String name) {
        return taken.containsKey(oneLine(name));
    }

    /**
     * Takes a snapshot.
     *
     * @return what the value is to look like, or null if there is no snapshot of this name yet
     */
    public String take(String name, String value) {
        taken.put(oneLine(name), value);
        return isUpdated ? value : known.get(oneLine(name));
    }

    /**
     * The text of all snapshots.
     *
     * @param isComplete whether all tests have run, so that those are out of use that were not taken
     */
    public String text(boolean isComplete) {
        var all = isComplete ? new LinkedHashMap<String, String>() : new LinkedHashMap<>(known);
        all.putAll(taken);
        var text = new StringBuilder();
        all.forEach((name, value) -> {
            text.append(BEFORE_NAME).append(name).append(BEHIND_NAME).append('\n');
            for (String line : value.split("\n", -1)) {
                boolean misleads = line.startsWith(BEFORE_NAME) || line.startsWith(ESCAPE);
                text.append(misleads ? ESCAPE : "").append(line).append('\n');
            }
        });
        return text.toString();
    }

    private static String oneLine(String name) {
        return name.replace("\n", "\\n");
    }
}
