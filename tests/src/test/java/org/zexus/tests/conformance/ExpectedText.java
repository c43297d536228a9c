package org.zexus.tests.conformance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An expected text in which the sign {@code …} stands for any text within its line and a line of nothing else for any
 * number of lines.
 *
 * @param text the text, with line feeds
 */
record ExpectedText(String text) {
    private static final String ANYTHING = "…";

    boolean matches(String actual) {
        return match(text.lines().toList(), actual.lines().toList());
    }

    private static boolean match(List<String> expected, List<String> actual) {
        if (expected.isEmpty()) {
            return actual.isEmpty();
        }
        String line = expected.getFirst();
        List<String> others = expected.subList(1, expected.size());
        if (line.equals(ANYTHING)) {
            for (int skipped = 0; skipped <= actual.size(); skipped++) {
                if (match(others, actual.subList(skipped, actual.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !actual.isEmpty() && matchLine(line, actual.getFirst())
                && match(others, actual.subList(1, actual.size()));
    }

    private static boolean matchLine(String expected, String actual) {
        if (!expected.contains(ANYTHING)) {
            return expected.equals(actual);
        }
        var pattern = new StringBuilder();
        for (String part : expected.split(ANYTHING, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(part.isEmpty() ? "" : Pattern.quote(part));
        }
        if (expected.startsWith(ANYTHING)) {
            pattern.insert(0, ".*");
        }
        return Pattern.matches(pattern.toString(), actual);
    }
}
