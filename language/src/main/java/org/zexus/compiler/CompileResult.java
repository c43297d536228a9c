package org.zexus.compiler;

import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.syntax.Diagnostic;

/**
 * What compiling a program gives.
 *
 * @param module the body of the program, or null if there are errors
 * @param diagnostics errors and warnings in source order
 */
public record CompileResult(Bytecode module, List<Diagnostic> diagnostics) {
    public CompileResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the program cannot run. */
    public boolean hasErrors() {
        return module == null;
    }
}
