package org.zexus.vm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** How often instructions were executed, for people and for programs. */
final class ProfilingReport {
    private static final int MOST_COMMON = 10;
    private static final double PERCENT = 100;

    private final long total;
    private final Map<String, Long> opcodes;
    private final Map<String, Long> lines;

    /**
     * A report.
     *
     * @param counts the total, and the counts by opcode and by line, greatest first
     */
    ProfilingReport(Map<?, ?> counts) {
        total = (Long) counts.get("total");
        opcodes = longs(counts.get("opcodes"));
        lines = longs(counts.get("lines"));
    }

    private static Map<String, Long> longs(Object counts) {
        var map = new LinkedHashMap<String, Long>();
        ((Map<?, ?>) counts).forEach((name, count) -> map.put((String) name, (Long) count));
        return map;
    }

    /** The numbers, by the names of the documentation. */
    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("total_instructions", total);
        summary.put("unique_opcodes", (long) opcodes.size());
        summary.put("most_common_opcodes", first(opcodes, MOST_COMMON));
        summary.put("hottest_lines", first(lines, MOST_COMMON));
        return summary;
    }

    private static Map<String, Long> first(Map<String, Long> counts, int top) {
        var first = new LinkedHashMap<String, Long>();
        counts.entrySet().stream().limit(top).forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    /** The report in a format. */
    String document(String format, int top) {
        return switch (format) {
            case "text" -> text(top);
            case "json" -> json(top);
            case "html" -> html(top);
            default -> throw new IllegalArgumentException("no report in the format '" + format
                    + "'; there are text, json and html");
        };
    }

    private String text(int top) {
        var text = new StringBuilder("ZEXUS VM INSTRUCTION PROFILING REPORT\n\nSUMMARY\n");
        text.append("  instructions executed  ").append(total).append('\n');
        text.append("  different opcodes      ").append(opcodes.size()).append('\n');
        table(text, "MOST COMMON OPCODES", first(opcodes, top));
        table(text, "TOP " + top + " HOTTEST LINES", first(lines, top));
        return text.toString();
    }

    private void table(StringBuilder text, String title, Map<String, Long> counts) {
        text.append('\n').append(title).append('\n');
        counts.forEach((name, count) -> text.append("  %-30s %15d %6.2f%%%n".formatted(name, count, share(count))));
    }

    private double share(long count) {
        return total == 0 ? 0 : PERCENT * count / total;
    }

    private String json(int top) {
        return "{\"summary\":{\"total_instructions\":" + total + ",\"unique_opcodes\":" + opcodes.size()
                + "},\"opcode_distribution\":" + json(opcodes) + ",\"hottest_lines\":" + json(first(lines, top)) + "}";
    }

    private static String json(Map<String, Long> counts) {
        List<String> entries = new ArrayList<>();
        for (Entry<String, Long> each : counts.entrySet()) {
            entries.add("\"" + each.getKey().replace("\\", "\\\\").replace("\"", "\\\"") + "\":" + each.getValue());
        }
        return "{" + String.join(",", entries) + "}";
    }

    private String html(int top) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                + "<title>Zexus VM Profiling Report</title></head><body>\n<h1>Zexus VM Profiling Report</h1>\n<p>"
                + total + " instructions</p>\n");
        htmlTable(page, "Opcodes", first(opcodes, top));
        htmlTable(page, "Lines", first(lines, top));
        return page.append("</body></html>\n").toString();
    }

    private void htmlTable(StringBuilder page, String title, Map<String, Long> counts) {
        page.append("<h2>").append(title).append("</h2>\n<table>\n");
        counts.forEach((name, count) -> page.append("<tr><td>")
                .append(name.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</td><td>")
                .append(count)
                .append("</td><td>%.2f%%</td></tr>%n".formatted(share(count))));
        page.append("</table>\n");
    }
}
