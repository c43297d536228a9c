package org.zexus.launcher.test;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.management.ExecutionEvent;
import org.graalvm.polyglot.management.ExecutionListener;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.UsageException;

/** Counts how often the lines of programs are executed while tests run; the files of tests themselves do not count. */
final class Coverage {
    private final Map<String, Map<Integer, LongAdder>> executed = new ConcurrentHashMap<>();

    /** Counts what contexts of an engine execute from now on. */
    void watch(Engine engine) {
        ExecutionListener.newBuilder()
                .statements(true)
                .sourceFilter(Coverage::isTested)
                .onEnter(this::count)
                .attach(engine);
    }

    private static boolean isTested(Source source) {
        return source.getPath() != null && !source.getPath().endsWith(TestFiles.ENDING);
    }

    private void count(ExecutionEvent statement) {
        SourceSection place = statement.getLocation();
        executed.computeIfAbsent(place.getSource().getPath(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(place.getStartLine(), _ -> new LongAdder())
                .increment();
    }

    /** The files of which anything was executed, by their paths, with all their lines that can be. */
    Collection<FileCoverage> files(Session session) throws UsageException {
        var files = new TreeMap<String, FileCoverage>();
        try (Context context = session.newContext().build()) {
            for (String path : executed.keySet()) {
                String lines = session.view(context, session.reader().read(path), "statements");
                var counts = new TreeMap<Integer, Long>();
                lines.lines().forEach(line -> counts.put(Integer.valueOf(line), 0L));
                executed.get(path).forEach((line, count) -> counts.put(line, count.sum()));
                files.put(path, new FileCoverage(path, counts));
            }
        }
        return files.values();
    }
}
