package org.zexus.syntax;

/** Leaves the parsing of a statement; the message has not been reported yet. */
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final boolean fatal;

    /**
     * Makes a failure.
     *
     * @param diagnostic what is wrong
     * @param fatal whether parsing must not go on after it
     */
    SyntaxFailure(Diagnostic diagnostic, boolean fatal) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
        this.fatal = fatal;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }

    boolean isFatal() {
        return fatal;
    }
}
