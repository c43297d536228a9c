package org.zexus.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zexus.syntax.source.Span;

/** Collects what lexer and parser find wrong. */
final class Problems {
    private final int maximumErrors;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Integer> errorOffsets = new HashSet<>();
    private Diagnostic firstError;

    Problems(int maximumErrors) {
        this.maximumErrors = maximumErrors;
    }

    /** Adds a diagnostic; of several errors at one place only the first counts. */
    void report(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            if (isFull() || !errorOffsets.add(diagnostic.span().start())) {
                return;
            }
            if (firstError == null) {
                firstError = diagnostic;
            }
        }
        diagnostics.add(diagnostic);
    }

    void error(String message, Span span) {
        report(Diagnostic.syntaxError(message, span));
    }

    void warn(String message, Span span) {
        report(Diagnostic.warning(message, span));
    }

    /** Whether so many errors were found that no more are reported. */
    boolean isFull() {
        return errorOffsets.size() >= maximumErrors;
    }

    /** The error that was found first, or null. */
    Diagnostic firstError() {
        return firstError;
    }

    /** Everything found, in source order. */
    List<Diagnostic> inSourceOrder() {
        var sorted = new ArrayList<>(diagnostics);
        sorted.sort(Comparator.comparingInt(diagnostic -> diagnostic.span().start()));
        return sorted;
    }
}
