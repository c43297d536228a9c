package org.zexus.runtime.profile;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;

/** How often each portable instruction was executed in a context. */
public final class InstructionCounts {

    /**
     * An instruction.
     *
     * @param operation its mnemonic
     * @param line the line it stems from, such as {@code main.zx:3}; empty if that is not known
     */
    public record Place(String operation, String line) {}

    /** Takes a count. */
    @FunctionalInterface
    public interface Sink {

        /** An instruction was executed so many times. */
        void add(Place place, long count);
    }

    /** Code that knows how often its instructions were executed. */
    @FunctionalInterface
    public interface Counted {

        /** Says it. */
        void countsTo(Sink sink);
    }

    private final List<Counted> all = new ArrayList<>();

    /** Adds code. */
    @TruffleBoundary
    public void add(Counted code) {
        all.add(code);
    }

    /** The total, and the counts by operation and by line, greatest first. */
    @TruffleBoundary
    public ZexusMap report() {
        Map<Place, Long> counts = new HashMap<>();
        all.forEach(each -> each.countsTo((place, count) -> counts.merge(place, count, Long::sum)));
        var report = new ZexusMap();
        report.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
        report.put("opcodes", by(Place::operation, counts));
        report.put("lines", by(Place::line, counts));
        return report;
    }

    private static ZexusMap by(Function<Place, String> property, Map<Place, Long> counts) {
        Map<String, Long> sums = new HashMap<>();
        counts.forEach((place, count) -> sums.merge(property.apply(place), count, Long::sum));
        var map = new ZexusMap();
        sums.entrySet()
                .stream()
                .filter(each -> each.getValue() > 0 && !each.getKey().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<String, Long> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> map.put(Strings.fromJava(each.getKey()), (Object) each.getValue()));
        return map;
    }
}
