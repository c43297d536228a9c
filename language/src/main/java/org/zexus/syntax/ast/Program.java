package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/**
 * A whole source file.
 *
 * @param statements the top-level statements in source order
 * @param span the whole text
 */
public record Program(List<Statement> statements, Span span) implements Node {
    public Program {
        statements = List.copyOf(statements);
    }
}
