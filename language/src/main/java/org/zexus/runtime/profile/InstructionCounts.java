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

/** How often each portable instruction was executed in a context, and perhaps how long it took. */
public final class InstructionCounts {

    /**
     * An instruction.
     *
     * @param function what stands for the function it is in
     * @param name the name of that function
     * @param index its index in it
     * @param operation its mnemonic; after optimization one instruction may stand for several
     * @param operands its operands as text
     * @param target where it jumps to, or -1
     * @param line the line it stems from, such as {@code main.zx:3}; empty if that is not known
     */
    public record Place(Object function, String name, int index, String operation, String operands, int target,
            String line) {}

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

    private final ProfilingLevel level;
    private final InstructionTimer timer;
    private final List<Counted> all = new ArrayList<>();
    /** What was executed before the start, and while counting was stopped. */
    private final Map<Place, Long> excluded = new HashMap<>();
    /** What was executed before counting was stopped; null if it is not. */
    private Map<Place, Long> beforeStop;

    /**
     * Counts at a level.
     *
     * @param period one of so many instructions is measured, if any are
     */
    public InstructionCounts(ProfilingLevel level, int period) {
        this.level = level;
        this.timer = level.isTimed() ? new InstructionTimer(period) : null;
    }

    /** How much is found out. */
    ProfilingLevel level() {
        return level;
    }

    /** What measures how long instructions take, or null. */
    public InstructionTimer timer() {
        return timer;
    }

    /** Adds code. */
    @TruffleBoundary
    public synchronized void add(Counted code) {
        all.add(code);
    }

    private Map<Place, Long> executed() {
        Map<Place, Long> counts = new HashMap<>();
        all.forEach(each -> each.countsTo((place, count) -> counts.merge(place, count, Long::sum)));
        return counts;
    }

    /** How often instructions were executed, of those that were. */
    synchronized Map<Place, Long> counts() {
        Map<Place, Long> counts = beforeStop == null ? executed() : new HashMap<>(beforeStop);
        excluded.forEach((place, count) -> counts.merge(place, -count, Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Counts nothing until it is started again. */
    @TruffleBoundary
    public synchronized void stop() {
        if (beforeStop == null) {
            beforeStop = executed();
        }
        if (timer != null) {
            timer.stop();
        }
    }

    /** Goes on after a stop. */
    @TruffleBoundary
    public synchronized void start() {
        if (beforeStop != null) {
            executed().forEach((place, count) -> excluded.merge(place, count, Long::sum));
            beforeStop.forEach((place, count) -> excluded.merge(place, -count, Long::sum));
            beforeStop = null;
        }
        if (timer != null) {
            timer.start();
        }
    }

    /** Forgets what was executed so far. */
    @TruffleBoundary
    public synchronized void reset() {
        excluded.clear();
        excluded.putAll(beforeStop == null ? executed() : beforeStop);
        if (timer != null) {
            timer.reset();
        }
    }

    /** The program has come to an end: what time passes from now on is none of its instructions. */
    @TruffleBoundary
    public void pause() {
        if (timer != null) {
            timer.pause();
        }
    }

    /** The total, and the counts by operation and by line, greatest first. */
    @TruffleBoundary
    public ZexusMap report() {
        Map<Place, Long> counts = counts();
        var report = new ZexusMap();
        report.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
        report.put("opcodes", guestMap(sums(Place::operation, counts)));
        report.put("lines", guestMap(sums(Place::line, counts)));
        return report;
    }

    private static ZexusMap guestMap(List<Map.Entry<String, Long>> entries) {
        var map = new ZexusMap();
        entries.forEach(each -> map.put(Strings.fromJava(each.getKey()), (Object) each.getValue()));
        return map;
    }

    /** Counts by a property, greatest first. */
    static List<Map.Entry<String, Long>> sums(Function<Place, String> property, Map<Place, Long> counts) {
        Map<String, Long> sums = new HashMap<>();
        counts.forEach((place, count) -> sums.merge(property.apply(place), count, Long::sum));
        return sums.entrySet()
                .stream()
                .filter(each -> !each.getKey().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<String, Long> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
