package org.zexus.syntax;

import java.util.List;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.source.SourceText;

/**
 * What a parse found.
 *
 * @param program the tree; statements with errors are missing from it
 * @param source the text that was parsed
 * @param tokens the tokens and comments of the text
 * @param layout how the bodies of the program are written
 * @param diagnostics errors and warnings in source order
 * @param incomplete whether the first error is that the text ends too early, so that more text could mend it
 */
public record ParseResult(
        Program program,
        SourceText source,
        TokenList tokens,
        Layout layout,
        List<Diagnostic> diagnostics,
        boolean incomplete) {
    public ParseResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the program cannot run. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
