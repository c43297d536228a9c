package org.zexus.launcher.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How often the lines of a program were executed.
 *
 * @param path the file
 * @param counts for the lines where statements start, how often; 0 for never
 */
record FileCoverage(String path, SortedMap<Integer, Long> counts) {

    /** How many lines there are to execute. */
    int lines() {
        return counts.size();
    }

    /** How many of them were executed. */
    int covered() {
        return (int) counts.values().stream().filter(count -> count > 0).count();
    }

    /** The lines that were not, with those next to each other as ranges: {@code 3, 7-9}. */
    String missed() {
        var ranges = new ArrayList<String>();
        int first = 0;
        int last = 0;
        for (Map.Entry<Integer, Long> line : counts.entrySet()) {
            if (line.getValue() == 0) {
                first = first == 0 ? line.getKey() : first;
                last = line.getKey();
            } else {
                add(ranges, first, last);
                first = 0;
            }
        }
        add(ranges, first, last);
        return String.join(", ", ranges);
    }

    private static void add(List<String> ranges, int first, int last) {
        if (first > 0) {
            ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
        }
    }
}
