package org.zexus.language;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.zexus.syntax.Diagnostic;
import org.zexus.syntax.DiagnosticFormatter;
import org.zexus.syntax.source.SourceText;

/** What parsing and compiling found in one source, and the reports on it. */
final class Diagnostics {
    /** How many errors one report holds. */
    private static final int MAXIMUM_ERRORS = 20;

    private final SourceText text;
    private final List<Diagnostic> found = new ArrayList<>();

    Diagnostics(SourceText text) {
        this.text = text;
    }

    void addAll(List<Diagnostic> more) {
        found.addAll(more);
        // A stable sort: what was found first at a place stays first.
        found.sort(Comparator.comparingInt(each -> each.span().start()));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** Everything found, in the order of the places. */
    List<Diagnostic> inSourceOrder() {
        return List.copyOf(found);
    }

    /** Throws an exception that reports the errors, if there are any, with the warnings among them if wanted. */
    void throwIfErrors(Source source, boolean withWarnings, boolean incomplete) {
        if (hasErrors()) {
            throw toException(source, withWarnings, incomplete);
        }
    }

    private SyntaxException toException(Source source, boolean withWarnings, boolean incomplete) {
        var shown = new ArrayList<Diagnostic>();
        int errors = 0;
        for (Diagnostic each : found) {
            if (each.isError() ? errors < MAXIMUM_ERRORS : withWarnings) {
                shown.add(each);
                errors += each.isError() ? 1 : 0;
            }
        }
        Diagnostic first = found.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
        return new SyntaxException(report(shown), section(source, first), incomplete);
    }

    /** The report on the warnings; empty when there are none. */
    String warnings() {
        return report(found.stream().filter(each -> !each.isError()).toList());
    }

    private String report(List<Diagnostic> diagnostics) {
        var formatter = new DiagnosticFormatter(text);
        return diagnostics.stream().map(formatter::format).collect(Collectors.joining("\n"));
    }

    private static SourceSection section(Source source, Diagnostic diagnostic) {
        int start = Math.min(diagnostic.span().start(), source.getLength());
        return source.createSection(start, Math.min(diagnostic.span().length(), source.getLength() - start));
    }
}
