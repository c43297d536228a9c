package org.zexus.vm;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the compiler of one machine has done, read off its log. Other messages go where errors are written. */
final class CompilerLog extends Handler {
    /** The option of an engine that makes the compiler write this log; an engine without a compiler has none. */
    static final String OPTION = "engine.TraceCompilation";

    private static final double MILLISECONDS = 1e3;
    private static final Pattern EVENT = Pattern.compile("opt (\\w+)\\.? +engine=.*", Pattern.DOTALL);
    private static final Pattern TIER = Pattern.compile("\\|Tier (\\d)\\|");
    private static final Pattern TIME = Pattern.compile("\\|Time +(\\d+)\\(");
    private static final Pattern SIZE = Pattern.compile("\\|CodeSize +(\\d+)\\|");

    private final PrintStream others;
    private long compilations;
    private long firstTier;
    private long lastTier;
    private long failures;
    private long deoptimizations;
    private long invalidations;
    private long codeSize;
    private long milliseconds;

    CompilerLog(OutputStream others) {
        this.others = new PrintStream(others, true, StandardCharsets.UTF_8);
    }

    @Override
    public void publish(LogRecord message) {
        Matcher event = EVENT.matcher(message.getMessage());
        if (!event.matches()) {
            others.println("[" + message.getLoggerName() + "] " + message.getMessage());
            return;
        }
        count(event.group(1), message.getMessage());
    }

    private synchronized void count(String event, String text) {
        switch (event) {
            case "done" -> {
                compilations++;
                if (number(TIER, text) == 1) {
                    firstTier++;
                } else {
                    lastTier++;
                }
                codeSize += number(SIZE, text);
                milliseconds += number(TIME, text);
            }
            case "failed" -> {
                failures++;
                milliseconds += number(TIME, text);
            }
            case "deopt" -> deoptimizations++;
            case "inval" -> invalidations++;
            default -> {
                // Queued, started or taken off the queue: nothing has been done yet.
            }
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** The statistics, by the names of the documentation; times in seconds, sizes in bytes. */
    synchronized Map<String, Object> statistics() {
        var map = new LinkedHashMap<String, Object>();
        map.put("compilation_time", milliseconds / MILLISECONDS);
        map.put("average_compilation_time",
                compilations == 0 ? 0.0 : milliseconds / MILLISECONDS / compilations);
        map.put("tier_promotions", lastTier);
        map.put("compilation_failures", failures);
        map.put("compiled_functions", compilations);
        map.put("compiled_first_tier", firstTier);
        map.put("compiled_last_tier", lastTier);
        map.put("deoptimizations", deoptimizations);
        map.put("invalidations", invalidations);
        map.put("code_size", codeSize);
        return map;
    }

    @Override
    public void flush() {
        others.flush();
    }

    @Override
    public void close() {
        others.flush();
    }
}
