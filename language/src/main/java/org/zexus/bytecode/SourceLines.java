package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines of a source text. Lines end with a line feed, a carriage return or both. */
final class SourceLines {
    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    SourceLines(String text) {
        this.text = text;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                starts.add(i + 1);
            }
        }
    }

    /** The number of the line, from 1, that holds the code unit at an offset; 0 for no offset. */
    int lineOf(int offset) {
        if (offset < 0) {
            return 0;
        }
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Whether there is a line of that number. */
    boolean has(int line) {
        return line >= 1 && line <= starts.size();
    }

    /** A line without its end. */
    String text(int line) {
        int end = line < starts.size() ? starts.get(line) : text.length();
        return text.substring(starts.get(line - 1), end).stripTrailing();
    }
}
