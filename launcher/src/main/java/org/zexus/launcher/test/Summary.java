package org.zexus.launcher.test;

import java.util.List;
import java.util.Locale;
import org.zexus.launcher.test.TestResult.Status;

/**
 * What became of all tests, for people.
 *
 * @param files the results of the files
 * @param seconds how long all took
 */
record Summary(List<FileResult> files, double seconds) {

    /** Whether nothing failed. */
    boolean isGood() {
        return files.stream().allMatch(FileResult::isGood);
    }

    /** Whether there was not one test. */
    boolean isEmpty() {
        return files.stream().allMatch(file -> file.tests().isEmpty());
    }

    /** The last line. */
    String text() {
        long broken = files.stream().filter(file -> !file.problem().isEmpty()).count();
        long failed = count(Status.FAILED);
        long skipped = count(Status.SKIPPED);
        return amount(files.size(), "file") + ", " + amount(files.stream().mapToLong(file -> file.tests().size()).sum(),
                "test") + ": " + count(Status.PASSED) + " passed"
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (skipped > 0 ? ", " + skipped + " skipped" : "")
                + (broken > 0 ? ", " + amount(broken, "file") + " broken" : "")
                + String.format(Locale.ROOT, " (%.2f s)", seconds);
    }

    private long count(Status status) {
        return files.stream().mapToLong(file -> file.count(status)).sum();
    }

    private static String amount(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The lines of a file: one if all went well, otherwise with what failed and why, and what was printed. */
    static String of(FileResult file) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-7s %s (%s, %.2f s)",
                file.isGood() ? "ok" : "FAILED", file.file(), amount(file.tests().size(), "test"), file.seconds()));
        if (!file.written().isEmpty()) {
            text.append("\n  wrote ").append(file.written());
        }
        if (file.isGood()) {
            return text.toString();
        }
        for (TestResult test : file.tests()) {
            if (test.status() == Status.FAILED) {
                text.append("\n  ")
                        .append(test.fullName())
                        .append('\n')
                        .append(test.report().indent(4).stripTrailing());
            }
        }
        if (!file.problem().isEmpty()) {
            text.append('\n').append(file.problem().indent(2).stripTrailing());
        }
        if (!file.output().isBlank()) {
            text.append("\n  output:\n").append(file.output().indent(4).stripTrailing());
        }
        return text.toString();
    }
}
