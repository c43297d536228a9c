package org.zexus.syntax;

import org.zexus.syntax.source.Span;

/**
 * Something found in a source text before it runs.
 *
 * @param severity how serious it is
 * @param kind the error kind, such as {@code SyntaxError} or {@code ConstError}; {@code Warning} for warnings
 * @param message one line, without a final point
 * @param span where it is
 * @param hint a suggestion, or null
 */
public record Diagnostic(
        Severity severity, String kind, String message, Span span, String hint) {
    /** The kind of errors of the grammar. */
    public static final String SYNTAX_ERROR = "SyntaxError";

    private static final String WARNING = "Warning";

    /** An error of the grammar, without a hint. */
    public static Diagnostic syntaxError(String message, Span span) {
        return new Diagnostic(Severity.ERROR, SYNTAX_ERROR, message, span, null);
    }

    /** Another error found before the program runs, without a hint. */
    public static Diagnostic error(String kind, String message, Span span) {
        return new Diagnostic(Severity.ERROR, kind, message, span, null);
    }

    /** A warning, without a hint. */
    public static Diagnostic warning(String message, Span span) {
        return new Diagnostic(Severity.WARNING, WARNING, message, span, null);
    }

    /** The same diagnostic with a hint. */
    public Diagnostic withHint(String newHint) {
        return new Diagnostic(severity, kind, message, span, newHint);
    }

    /** Whether the program cannot run because of this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
