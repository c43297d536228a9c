package org.zexus.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zexus.syntax.Diagnostic;
import org.zexus.syntax.source.Span;

/** Collects what the compiler finds wrong or doubtful in a program. */
public final class Problems {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Records an error: the program cannot run. */
    public void error(String kind, String message, Span span) {
        diagnostics.add(Diagnostic.error(kind, message, span));
    }

    /** Records an error with advice. */
    public void error(String kind, String message, Span span, String hint) {
        diagnostics.add(Diagnostic.error(kind, message, span).withHint(hint));
    }

    /** Records a warning. */
    public void warning(String message, Span span) {
        diagnostics.add(Diagnostic.warning(message, span));
    }

    /** Records a warning with advice. */
    public void warning(String message, Span span, String hint) {
        diagnostics.add(Diagnostic.warning(message, span).withHint(hint));
    }

    /** Whether an error was recorded. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Everything recorded, in source order. */
    public List<Diagnostic> inSourceOrder() {
        return diagnostics.stream().sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start())).toList();
    }
}
