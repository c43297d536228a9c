package org.zexus.launcher.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.graalvm.polyglot.Engine;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.ProgramThread;
import org.zexus.launcher.Session;
import org.zexus.launcher.command.Action;
import org.zexus.launcher.command.WholeFile;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code test}: runs tests, each file in a context of its own, several at a time. */
public final class TestAction implements Action {
    private static final int SEEDS = 1_000_000;

    private final Session session;
    private final TestFiles files;

    /** The command in a session. */
    public TestAction(Session session) {
        this.session = session;
        this.files = new TestFiles(session.line().operands());
    }

    @Override
    public int run() throws UsageException {
        if (!session.line().has(Flag.WATCH)) {
            return runOnce();
        }
        var changes = new Changes(files.directories());
        runOnce();
        while (true) {
            session.print("waiting for changes; Ctrl-C ends this");
            session.streams().output().flush();
            try {
                changes.await();
            } catch (InterruptedException e) {
                return ExitStatus.INTERRUPTED;
            }
            session.print("");
            runAgain();
        }
    }

    /** Goes on where the first run would end: an editor may remove a file for a moment, or a person for longer. */
    private void runAgain() {
        try {
            runOnce();
        } catch (UsageException e) {
            session.tell("zexus: " + e.getMessage());
        }
    }

    private int runOnce() throws UsageException {
        long start = System.nanoTime();
        String seed = session.line()
                .value(Flag.SEED)
                .orElseGet(() -> Integer.toString(ThreadLocalRandom.current().nextInt(SEEDS)));
        Optional<Coverage> coverage = session.line().value(Flag.COVERAGE).map(_ -> new Coverage());
        List<FileResult> results = run(files.find(), seed, coverage);
        var summary = new Summary(results, (System.nanoTime() - start) / 1e9);
        session.print(summary.text());
        writeXml(results);
        if (coverage.isPresent()) {
            report(coverage.get().files(session));
        }
        if (summary.isGood()) {
            return summary.isEmpty() ? nothingRan() : ExitStatus.SUCCESS;
        }
        session.print("repeat with --seed=" + seed);
        return ExitStatus.UNCAUGHT_ERROR;
    }

    private int nothingRan() {
        session.tell("zexus: " + session.line()
                .value(Flag.FILTER)
                .map(filter -> "no test has '" + filter + "' in its name")
                .orElse("the files hold no tests"));
        return ExitStatus.NOT_STARTED;
    }

    private List<FileResult> run(List<TestFile> all, String seed, Optional<Coverage> coverage) throws UsageException {
        int jobs = jobs();
        try (Engine engine = session.newEngine();
                ExecutorService pool = Executors.newFixedThreadPool(jobs,
                        work -> ProgramThread.of("test", work))) {
            coverage.ifPresent(counting -> counting.watch(engine));
            List<Future<FileResult>> running = all.stream()
                    .map(file -> pool.submit(() -> file.run(session, engine, seed)))
                    .toList();
            var results = new ArrayList<FileResult>();
            for (Future<FileResult> file : running) {
                results.add(file.get());
                session.print(Summary.of(results.getLast()));
                session.streams().output().flush();
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int jobs() throws UsageException {
        long jobs = session.line().number(Flag.JOBS).orElse((long) Runtime.getRuntime().availableProcessors());
        if (jobs == 0) {
            throw new UsageException("'" + Flag.JOBS.option() + "' needs a number greater than 0");
        }
        return (int) Math.min(jobs, Integer.MAX_VALUE);
    }

    private void writeXml(List<FileResult> results) throws UsageException {
        if (!session.line().has(Flag.JUNIT)) {
            return;
        }
        write(session.line().value(Flag.JUNIT).orElseThrow(), JunitReport.of(results));
    }

    private void report(Collection<FileCoverage> files) throws UsageException {
        session.print(CoverageReport.table(files));
        String target = session.line().value(Flag.COVERAGE).orElseThrow();
        if (!target.isEmpty()) {
            write(target.substring(Flag.LCOV.length()), CoverageReport.lcov(files));
        }
    }

    private static void write(String file, byte[] content) throws UsageException {
        try {
            WholeFile.replace(Path.of(file), content);
        } catch (IOException e) {
            throw new UsageException(WholeFile.complaint(file, e));
        }
    }
}
