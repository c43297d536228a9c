package org.zexus.runtime.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Opcode;
import org.zexus.runtime.profile.InstructionCounts.Place;

/** What was found out about the instructions of a context up to one moment. */
final class InstructionProfile {

    /** A loop is hot from so many rounds on. */
    static final long HOT_ROUNDS = 1_000;

    private static final int MOST_COMMON = 10;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double PERCENT = 100;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.95;
    private static final double ALL_BUT_FEW = 0.99;

    /** An instruction that was executed so many times; what was measured of it is null if nothing was. */
    private record Row(Place place, long count, InstructionTimes times) {}

    private final ProfilingLevel level;
    private final InstructionTimer timer;
    private final Map<Place, Long> counts;
    private final List<Row> rows = new ArrayList<>();
    private final long total;

    InstructionProfile(InstructionCounts counts) {
        this.level = counts.level();
        this.timer = counts.timer();
        this.counts = counts.counts();
        this.counts.forEach((place, count) -> rows.add(
                new Row(place, count, timer == null ? null : timer.timesOf(place.function(), place.index()))));
        rows.sort(Comparator.comparing((Row row) -> -row.count)
                .thenComparing(row -> row.place.name())
                .thenComparing(row -> row.place.index()));
        this.total = this.counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there are times. */
    boolean isTimed() {
        return timer != null;
    }

    /** How many instructions were executed. */
    long total() {
        return total;
    }

    /** The numbers of the whole, by their names. */
    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("profiling_level", level.name());
        summary.put("total_instructions", total);
        summary.put("unique_instructions", (long) rows.size());
        summary.put("unique_opcodes", (long) opcodes().size());
        if (timer != null) {
            double seconds = nanoseconds() / NANOS_PER_SECOND;
            summary.put("total_time_sec", seconds);
            summary.put("instructions_per_sec", seconds == 0 ? 0 : total / seconds);
            summary.put("profiling_overhead_ms", timer.overhead() / NANOS_PER_MILLI);
            summary.put("overhead_percentage",
                    seconds == 0 ? 0 : PERCENT * timer.overhead() / NANOS_PER_SECOND / seconds);
        }
        summary.put("hot_loops_detected", (long) hotLoops(HOT_ROUNDS).size());
        summary.put("most_common_opcodes", first(opcodes(), MOST_COMMON));
        summary.put("hottest_lines", first(lines(), MOST_COMMON));
        return summary;
    }

    /** The time of all instructions, from that of those that were measured. */
    private double nanoseconds() {
        return rows.stream().filter(row -> row.times != null).mapToDouble(InstructionProfile::nanoseconds).sum();
    }

    private static double nanoseconds(Row row) {
        return row.times.average() * row.count;
    }

    /** How often opcodes were executed, greatest first. */
    List<Map.Entry<String, Long>> opcodes() {
        return InstructionCounts.sums(Place::operation, counts);
    }

    /** How often instructions of lines were executed, greatest first. */
    List<Map.Entry<String, Long>> lines() {
        return InstructionCounts.sums(Place::line, counts);
    }

    /** The first entries. */
    static Map<String, Object> first(List<Map.Entry<String, Long>> entries, int top) {
        var first = new LinkedHashMap<String, Object>();
        entries.stream().limit(top).forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    /** The instructions that were executed most. */
    List<Map<String, Object>> hottest(int top) {
        return rows.stream().limit(top).map(this::facts).toList();
    }

    /** The instructions that take longest, each time; none if that was not measured. */
    List<Map<String, Object>> slowest(int top) {
        return rows.stream()
                .filter(row -> row.times != null && row.times.count() > 0)
                .sorted(Comparator.comparing((Row row) -> -row.times.average()))
                .limit(top)
                .map(this::facts)
                .toList();
    }

    private Map<String, Object> facts(Row row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("opcode", row.place.operation());
        facts.put("operand", row.place.operands());
        facts.put("ip", (long) row.place.index());
        facts.put("function", row.place.name());
        facts.put("line", row.place.line());
        facts.put("count", row.count);
        if (row.times != null) {
            InstructionTimes times = row.times;
            facts.put("total_time_ms", nanoseconds(row) / NANOS_PER_MILLI);
            facts.put("avg_time_us", times.average() / NANOS_PER_MICRO);
            facts.put("min_time_us", times.least() / NANOS_PER_MICRO);
            facts.put("max_time_us", times.greatest() / NANOS_PER_MICRO);
            facts.put("p50_us", times.percentile(MEDIAN) / NANOS_PER_MICRO);
            facts.put("p95_us", times.percentile(NEARLY_ALL) / NANOS_PER_MICRO);
            facts.put("p99_us", times.percentile(ALL_BUT_FEW) / NANOS_PER_MICRO);
        }
        if (level == ProfilingLevel.FULL) {
            Opcode opcode = Opcode.valueOf(row.place.operation());
            facts.put("memory_reads", MemoryAccess.reads(opcode) ? row.count : 0);
            facts.put("memory_writes", MemoryAccess.writes(opcode) ? row.count : 0);
            boolean isKnown = opcode.isConditionalJump() && row.times.isJumpKnown();
            long taken = isKnown ? row.times.taken(row.count) : 0;
            long notTaken = isKnown ? row.count - taken : 0;
            facts.put("branch_taken", taken);
            facts.put("branch_not_taken", notTaken);
            facts.put("branch_prediction_rate",
                    isKnown ? (double) Math.max(taken, notTaken) / Math.max(1, row.count) : 0.0);
        }
        return facts;
    }

    /** The loops that made at least so many rounds, those with the most first. */
    List<Map<String, Object>> hotLoops(long rounds) {
        return rows.stream()
                .filter(row -> target(row) >= 0 && target(row) < row.place.index() && rounds(row) >= rounds)
                .sorted(Comparator.comparing((Row row) -> -rounds(row)))
                .map(this::loop)
                .toList();
    }

    private static int target(Row row) {
        Opcode opcode = Opcode.valueOf(row.place.operation());
        boolean isJump = opcode == Opcode.JUMP || opcode.isConditionalJump();
        return isJump ? row.place.target() : -1;
    }

    /** How often a jump back was taken: as measured; without that, only for one that always is. */
    private long rounds(Row row) {
        if (row.place.operation().equals(Opcode.JUMP.name())) {
            return row.count;
        }
        return row.times == null ? 0 : row.times.taken(row.count);
    }

    private Map<String, Object> loop(Row jump) {
        int start = target(jump);
        int end = jump.place.index();
        List<Row> body = rows.stream()
                .filter(row -> row.place.function() == jump.place.function() && row.place.index() >= start
                        && row.place.index() <= end)
                .sorted(Comparator.comparing(row -> row.place.index()))
                .toList();
        var loop = new LinkedHashMap<String, Object>();
        loop.put("function", jump.place.name());
        loop.put("start_ip", (long) start);
        loop.put("end_ip", (long) end);
        loop.put("iterations", rounds(jump));
        if (timer != null) {
            loop.put("total_time", body.stream().mapToDouble(InstructionProfile::nanoseconds).sum() / NANOS_PER_SECOND);
        }
        loop.put("instructions", body.stream().map(row -> (Object) row.place.operation()).toList());
        return loop;
    }
}
