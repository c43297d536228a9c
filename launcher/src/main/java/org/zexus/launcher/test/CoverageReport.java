package org.zexus.launcher.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** Writes how much of the programs tests have executed. */
final class CoverageReport {
    private CoverageReport() {}

    /** A table for people. */
    static String table(Collection<FileCoverage> files) {
        Path here = Path.of("").toAbsolutePath();
        var text = new StringBuilder("coverage    lines  file");
        int lines = 0;
        int covered = 0;
        for (FileCoverage file : files) {
            Path path = Path.of(file.path());
            String missed = file.missed();
            row(text, file.covered(), file.lines(), (path.startsWith(here) ? here.relativize(path) : path)
                    + (missed.isEmpty() ? "" : "  without " + missed));
            lines += file.lines();
            covered += file.covered();
        }
        row(text, covered, lines, "in all");
        return text.toString();
    }

    private static void row(StringBuilder text, int covered, int lines, String what) {
        double share = lines == 0 ? 100 : 100.0 * covered / lines;
        text.append(String.format(Locale.ROOT, "%n%7.1f%%  %7s  %s", share, covered + "/" + lines, what));
    }

    /** The bytes of a file in the format of LCOV, which editors and servers that build software read. */
    static byte[] lcov(Collection<FileCoverage> files) {
        var text = new StringBuilder();
        for (FileCoverage file : files) {
            text.append("TN:\nSF:").append(file.path()).append('\n');
            file.counts().forEach((line, count) -> text.append("DA:" + line + "," + count + "\n"));
            text.append("LF:" + file.lines() + "\nLH:" + file.covered() + "\nend_of_record\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
