package org.zexus.launcher.test;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ErrorReport;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.command.TimeLimit;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/**
 * A file of tests.
 *
 * @param path its path, as it was found
 * @param home the directory that its tests may read
 */
record TestFile(String path, Path home) {

    /** Runs the tests in a context of their own. */
    FileResult run(Session session, Engine engine, String seed) {
        long start = System.nanoTime();
        var output = new ByteArrayOutputStream();
        var tests = new ArrayList<TestResult>();
        String problem;
        String written = "";
        boolean update = session.line().has(Flag.UPDATE);
        try {
            Source source = SourceReader.build(session.reader().read(path));
            SnapshotFile snapshots = SnapshotFile.of(path);
            Context.Builder builder = session.newContext(engine, home)
                    .out(output)
                    .err(output)
                    .in(InputStream.nullInputStream())
                    .option("zexus.CollectTests", "true")
                    .option("zexus.TestSnapshots", snapshots.read())
                    .option("zexus.UpdateSnapshots", String.valueOf(update))
                    .option("zexus.Seed", seed);
            session.line().value(Flag.FILTER).ifPresent(filter -> builder.option("zexus.TestFilter", filter));
            var run = new Run(builder.build(), source, tests);
            problem = run.within(session.line().number(Flag.TIME));
            if (update && problem.isEmpty() && snapshots.write(run.snapshots)) {
                written = snapshots.path().toString();
            }
        } catch (UsageException e) {
            problem = e.getMessage();
        }
        return new FileResult(path, List.copyOf(tests), problem, output.toString(StandardCharsets.UTF_8),
                (System.nanoTime() - start) / 1e9, written);
    }

    /** The code of the file while it runs, and what it leaves behind. */
    private static final class Run {
        private final Context context;
        private final Source source;
        private final List<TestResult> tests;
        private String snapshots = "";

        Run(Context context, Source source, List<TestResult> tests) {
            this.context = context;
            this.source = source;
            this.tests = tests;
        }

        /** Runs the code, perhaps for so long at most; the report of what ended it, or an empty text. */
        String within(Optional<Long> seconds) {
            if (seconds.isEmpty()) {
                return toItsEnd();
            }
            try (var limit = new TimeLimit(context, Duration.ofSeconds(seconds.get()))) {
                String problem = toItsEnd();
                return limit.isReached() ? "ResourceError: the tests ran longer than " + seconds.get() + " seconds"
                        : problem;
            }
        }

        private String toItsEnd() {
            String problem = "";
            try (context) {
                try {
                    context.eval(source);
                } catch (PolyglotException e) {
                    problem = report(e);
                    if (e.isExit() || e.isCancelled()) {
                        // The context is closed, and what became of its tests is lost with it.
                        return problem;
                    }
                }
                Value module = context.getBindings(Session.LANGUAGE)
                        .getMember("zexus")
                        .getMember("modules")
                        .invokeMember("get", "test");
                Value results = module.invokeMember("results");
                for (long i = 0; i < results.getArraySize(); i++) {
                    tests.add(TestResult.of(results.getArrayElement(i)));
                }
                snapshots = module.invokeMember("snapshots").asString();
            } catch (PolyglotException e) {
                return problem.isEmpty() ? report(e) : problem;
            }
            return problem;
        }
    }

    private static String report(PolyglotException error) {
        if (error.isExit()) {
            return "the file ended itself with exit status " + error.getExitStatus();
        }
        return error.isInternalError() ? "internal error: " + error : ErrorReport.of(error);
    }
}
