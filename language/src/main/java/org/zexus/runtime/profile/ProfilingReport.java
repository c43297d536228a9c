package org.zexus.runtime.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.StringJoiner;

/** What was found out about the instructions of a context, for people and for programs. */
public final class ProfilingReport {

    private static final double PERCENT = 100;

    private final InstructionProfile profile;

    /** A report of what has been executed up to now. */
    public ProfilingReport(InstructionCounts counts) {
        profile = new InstructionProfile(counts);
    }

    /** The numbers of the whole, by the names of the documentation. */
    public Map<String, Object> summary() {
        return profile.summary();
    }

    /**
     * The report in a format.
     *
     * @param format {@code text}, {@code json} or {@code html}
     * @param top how many instructions and lines it lists
     * @return null if there is no such format
     */
    public String document(String format, int top) {
        return switch (format) {
            case "text" -> text(top);
            case "json" -> JsonDocument.of(data(top));
            case "html" -> html(top);
            default -> null;
        };
    }

    private Map<String, Object> data(int top) {
        var data = new LinkedHashMap<String, Object>();
        data.put("summary", summary());
        data.put("hottest_instructions", profile.hottest(top));
        data.put("slowest_instructions", profile.slowest(top));
        data.put("hot_loops", profile.hotLoops(InstructionProfile.HOT_ROUNDS));
        data.put("opcode_distribution", InstructionProfile.first(profile.opcodes(), Integer.MAX_VALUE));
        data.put("hottest_lines", InstructionProfile.first(profile.lines(), top));
        return data;
    }

    private String text(int top) {
        var text = new StringBuilder("ZEXUS VM INSTRUCTION PROFILING REPORT\n\nSUMMARY\n");
        summary().forEach((name, value) -> {
            if (!(value instanceof Map)) {
                text.append("  %-24s %s%n".formatted(name.replace('_', ' '), number(value)));
            }
        });
        shares(text, "MOST COMMON OPCODES", profile.opcodes(), top);
        instructions(text, "TOP " + top + " HOTTEST INSTRUCTIONS", profile.hottest(top));
        if (profile.isTimed()) {
            instructions(text, "TOP " + top + " SLOWEST INSTRUCTIONS", profile.slowest(top));
        }
        loops(text);
        shares(text, "HOTTEST LINES", profile.lines(), top);
        return text.toString();
    }

    private void shares(StringBuilder text, String title, List<Entry<String, Long>> counts, int top) {
        text.append('\n').append(title).append('\n');
        counts.stream()
                .limit(top)
                .forEach(each -> text.append(
                        "  %-30s %15d %6.2f%%%n".formatted(each.getKey(), each.getValue(), share(each.getValue()))));
    }

    private double share(long count) {
        return profile.total() == 0 ? 0 : PERCENT * count / profile.total();
    }

    private static void instructions(StringBuilder text, String title, List<Map<String, Object>> rows) {
        text.append('\n').append(title).append('\n');
        for (Map<String, Object> row : rows) {
            text.append("  %-20s %4s %-18s %-10s %12s".formatted(row.get("function"), row.get("ip"), row.get("opcode"),
                    row.get("operand"), row.get("count")));
            if (row.containsKey("avg_time_us")) {
                text.append("  avg %s us, min %s, max %s, p50 %s, p95 %s, p99 %s".formatted(number(
                        row.get("avg_time_us")), number(row.get("min_time_us")), number(row.get("max_time_us")),
                        number(row.get("p50_us")), number(row.get("p95_us")), number(row.get("p99_us"))));
            }
            if (row.containsKey("memory_reads")) {
                text.append("  reads %s, writes %s".formatted(row.get("memory_reads"), row.get("memory_writes")));
                if ((double) row.get("branch_prediction_rate") > 0) {
                    text.append(", taken %s, not taken %s".formatted(row.get("branch_taken"),
                            row.get("branch_not_taken")));
                }
            }
            text.append('\n');
        }
    }

    private void loops(StringBuilder text) {
        text.append("\nHOT LOOPS\n");
        List<Map<String, Object>> loops = profile.hotLoops(InstructionProfile.HOT_ROUNDS);
        for (Map<String, Object> loop : loops) {
            text.append("  %-20s %4s to %-4s %12s rounds".formatted(loop.get("function"), loop.get("start_ip"),
                    loop.get("end_ip"), loop.get("iterations")));
            if (loop.containsKey("total_time")) {
                text.append("  %s s".formatted(number(loop.get("total_time"))));
            }
            text.append('\n');
        }
        if (loops.isEmpty()) {
            text.append("  none made ").append(InstructionProfile.HOT_ROUNDS).append(" rounds\n");
        }
    }

    private static String number(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : String.valueOf(value);
    }

    private String html(int top) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                + "<title>Zexus VM Profiling Report</title></head><body>\n<h1>Zexus VM Profiling Report</h1>\n");
        page.append("<h2>Summary</h2>\n<table>\n");
        summary().forEach((name, value) -> {
            if (!(value instanceof Map)) {
                row(page, "td", List.of(name.replace('_', ' '), number(value)));
            }
        });
        page.append("</table>\n<h2>Most common opcodes</h2>\n<table>\n");
        profile.opcodes()
                .stream()
                .limit(top)
                .forEach(each -> row(page, "td", List.of(each.getKey(), each.getValue().toString(),
                        number(share(each.getValue())) + "%")));
        page.append("</table>\n");
        table(page, "Hottest instructions", profile.hottest(top));
        if (profile.isTimed()) {
            table(page, "Slowest instructions", profile.slowest(top));
        }
        table(page, "Hot loops", profile.hotLoops(InstructionProfile.HOT_ROUNDS));
        page.append("<h2>Hottest lines</h2>\n<table>\n");
        profile.lines()
                .stream()
                .limit(top)
                .forEach(each -> row(page, "td", List.of(each.getKey(), each.getValue().toString())));
        return page.append("</table>\n</body></html>\n").toString();
    }

    private static void table(StringBuilder page, String title, List<Map<String, Object>> rows) {
        page.append("<h2>").append(title).append("</h2>\n<table>\n");
        if (!rows.isEmpty()) {
            row(page, "th", rows.getFirst().keySet().stream().map(name -> name.replace('_', ' ')).toList());
        }
        rows.forEach(each -> row(page, "td", each.values().stream().map(ProfilingReport::number).toList()));
        page.append("</table>\n");
    }

    private static void row(StringBuilder page, String tag, List<String> cells) {
        var row = new StringJoiner("</" + tag + "><" + tag + ">", "<tr><" + tag + ">", "</" + tag + "></tr>\n");
        cells.forEach(cell -> row.add(cell.replace("&", "&amp;").replace("<", "&lt;")));
        page.append(row);
    }
}
