package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/**
 * A body: the statements of a compound statement, a function, an arm.
 *
 * @param statements the statements in order
 * @param style how the body is written
 * @param span the whole body including braces, or the colon or arrow's operand
 */
public record Block(List<Statement> statements, Style style, Span span) implements Node {
    public Block {
        statements = List.copyOf(statements);
    }

    /** The ways to write a body. */
    public enum Style {
        /** {@code { ... }}. */
        BRACES,
        /** {@code :} and indented lines. */
        INDENTED,
        /** {@code :} and statements on the same line. */
        ONE_LINE,
        /**
         * One statement without brackets: behind {@code =>}, behind {@code =} of a function declaration, the body of an
         * arm, the operand of {@code defer}. An expression is an {@link Statement.ExpressionStatement}, so that the
         * value of the body is the value of its last statement in every style.
         */
        SINGLE
    }
}
