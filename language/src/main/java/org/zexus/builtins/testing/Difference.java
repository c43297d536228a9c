package org.zexus.builtins.testing;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;

/** Where two large values differ: lines of texts, elements of lists and maps with the way to them. */
final class Difference {
    /** Values that are shown with fewer characters are compared by eye. */
    private static final int SMALL = 60;
    private static final int MOST_LINES = 20;
    private static final int CONTEXT = 2;
    private static final int DEEPEST = 50;

    private final List<String> lines = new ArrayList<>();

    private Difference() {}

    /** The lines, each behind a line break; none if the values are small, or nothing inside of them can be compared. */
    static String of(Object expected, Object actual) {
        var difference = new Difference();
        if (expected instanceof TruffleString && actual instanceof TruffleString) {
            difference.texts(Display.toJava(expected), Display.toJava(actual));
        } else if (shown(expected).length() > SMALL || shown(actual).length() > SMALL) {
            difference.walk("", expected, actual, 0);
        }
        List<String> found = difference.lines;
        int rest = found.size() - MOST_LINES;
        String text = String.join("\n", found.subList(0, Math.min(found.size(), MOST_LINES)));
        return text.isEmpty() ? "" : "\n" + text + (rest > 0 ? "\n... " + rest + " more" : "");
    }

    /** A value as a person tells it from others: strings have quotes. */
    static String shown(Object value) {
        return value instanceof TruffleString ? "'" + Display.toJava(value) + "'" : Display.toJava(value);
    }

    private void texts(String expected, String actual) {
        String[] wanted = expected.split("\n", -1);
        String[] got = actual.split("\n", -1);
        if (wanted.length == 1 && got.length == 1) {
            return;
        }
        int same = 0;
        while (same < wanted.length && same < got.length && wanted[same].equals(got[same])) {
            same++;
        }
        int wantedEnd = wanted.length;
        int gotEnd = got.length;
        while (wantedEnd > same && gotEnd > same && wanted[wantedEnd - 1].equals(got[gotEnd - 1])) {
            wantedEnd--;
            gotEnd--;
        }
        lines.add("the texts differ from line " + (same + 1) + " on (- expected, + got):");
        add("  ", wanted, Math.max(0, same - CONTEXT), same);
        add("- ", wanted, same, wantedEnd);
        add("+ ", got, same, gotEnd);
        add("  ", wanted, wantedEnd, Math.min(wanted.length, wantedEnd + CONTEXT));
    }

    private void add(String mark, String[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(mark + text[i]);
        }
    }

    private void walk(String way, Object expected, Object actual, int depth) {
        if (Equality.equal(expected, actual)) {
            return;
        }
        if (depth < DEEPEST && expected instanceof ZexusList wanted && actual instanceof ZexusList got) {
            for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
                String element = way + "[" + i + "]";
                if (i >= got.size()) {
                    lines.add("at " + element + ": expected " + shown(wanted.get(i)) + ", got nothing");
                } else if (i >= wanted.size()) {
                    lines.add("at " + element + ": expected nothing, got " + shown(got.get(i)));
                } else {
                    walk(element, wanted.get(i), got.get(i), depth + 1);
                }
            }
        } else if (depth < DEEPEST && expected instanceof ZexusMap wanted && actual instanceof ZexusMap got) {
            for (Object key : wanted.keyArray()) {
                String entry = way + "[" + shown(key) + "]";
                if (got.has(key)) {
                    walk(entry, wanted.get(key), got.get(key), depth + 1);
                } else {
                    lines.add("at " + entry + ": expected " + shown(wanted.get(key)) + ", got nothing");
                }
            }
            for (Object key : got.keyArray()) {
                if (!wanted.has(key)) {
                    lines.add("at " + way + "[" + shown(key) + "]: expected nothing, got " + shown(got.get(key)));
                }
            }
        } else if (!way.isEmpty()) {
            lines.add("at " + way + ": expected " + shown(expected) + ", got " + shown(actual));
        }
    }
}
