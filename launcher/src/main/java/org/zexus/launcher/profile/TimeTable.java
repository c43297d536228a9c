package org.zexus.launcher.profile;

import com.oracle.truffle.tools.profiler.CPUSampler.Payload;
import com.oracle.truffle.tools.profiler.CPUSamplerData;
import com.oracle.truffle.tools.profiler.ProfilerNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The functions in which a program was found, by the time spent in themselves. */
final class TimeTable {
    /** Functions beyond these hardly matter to anybody. */
    private static final int MOST_ROWS = 30;

    private static final Comparator<Row> MOST_FIRST = Comparator.<Row>comparingLong(row -> row.self)
            .thenComparingLong(row -> row.total)
            .reversed();

    private final Map<Place, Row> rows = new HashMap<>();

    /** How often a function was found: itself at work, and at work or waiting for what it calls. */
    private static final class Row {
        private long self;
        private long total;
    }

    private TimeTable() {}

    /**
     * The table for people.
     *
     * @param data what the sampler found
     * @param millis how long the program ran
     */
    static String of(List<CPUSamplerData> data, double millis) {
        var table = new TimeTable();
        long samples = 0;
        for (CPUSamplerData each : data) {
            for (Collection<ProfilerNode<Payload>> roots : each.getThreadData().values()) {
                roots.forEach(table::addOutermost);
            }
            samples += each.getSamples();
        }
        return table.text(samples, millis);
    }

    /** Adds what a stack starts with; around the program's own code that is the frame of whoever runs it. */
    private void addOutermost(ProfilerNode<Payload> node) {
        if (Place.of(node).location().isEmpty()) {
            node.getChildren().forEach(this::add);
        } else {
            add(node);
        }
    }

    private void add(ProfilerNode<Payload> node) {
        Row row = rows.computeIfAbsent(Place.of(node), _ -> new Row());
        row.self += node.getPayload().getSelfHitCount();
        if (!node.isRecursive()) {
            row.total += node.getPayload().getHitCount();
        }
        node.getChildren().forEach(this::add);
    }

    private String text(long samples, double millis) {
        var text = new StringBuilder(String.format(Locale.ROOT, "Profile: %d samples in %.0f ms%n", samples, millis));
        if (rows.isEmpty()) {
            return text.append("The program was too quick to be sampled.").toString();
        }
        long all = rows.values().stream().mapToLong(row -> row.self).sum();
        text.append(String.format("%8s  %8s  %8s  %s%n", "self", "", "total", "function"));
        rows.entrySet()
                .stream()
                .sorted(Map.Entry.<Place, Row>comparingByValue(MOST_FIRST))
                .limit(MOST_ROWS)
                .forEach(entry -> text.append(String.format(Locale.ROOT, "%7.1f%%  %5.0f ms  %7.1f%%  %s  %s%n",
                        100.0 * entry.getValue().self / all, millis * entry.getValue().self / all,
                        100.0 * entry.getValue().total / all, entry.getKey().name(), entry.getKey().location())));
        return text.toString().stripTrailing();
    }
}
