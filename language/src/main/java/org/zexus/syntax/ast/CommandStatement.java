package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/**
 * Statements that start with a command word.
 *
 * <p>
 * {@code word(a, b)} as a whole statement is not among them: it is a {@link Expression.Call} of that name, which means
 * the statement if the program declares no such function.
 */
public sealed interface CommandStatement extends Statement {

    /**
     * {@code require condition, message}, possibly with a tolerance block.
     *
     * @param condition the condition
     * @param message the message, or null
     * @param tolerance the block that may rescue a failed condition, or null
     * @param span the statement
     */
    record Require(Expression condition, Expression message, Block tolerance, Span span)
            implements CommandStatement {}

    /**
     * {@code verify condition, message} or {@code verify {c1, c2}, message}.
     *
     * @param conditions the conditions; at least one
     * @param message the message, or null
     * @param span the statement
     */
    record Verify(List<Expression> conditions, Expression message, Span span)
            implements CommandStatement {
        public Verify {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * {@code assert condition, message}.
     *
     * @param condition the condition
     * @param message the message, or null
     * @param span the statement
     */
    record Assert(Expression condition, Expression message, Span span)
            implements CommandStatement {}

    /**
     * {@code revert} or {@code revert message}.
     *
     * @param message the message, or null
     * @param span the statement
     */
    record Revert(Expression message, Span span) implements CommandStatement {}

    /**
     * {@code seal target}.
     *
     * @param target a {@link Expression.Name}, {@link Expression.Member} or {@link Expression.Index}
     * @param span the statement
     */
    record Seal(Expression target, Span span) implements CommandStatement {}

    /**
     * {@code log >> path}.
     *
     * @param path the file that takes the output
     * @param span the statement
     */
    record LogRedirect(Expression path, Span span) implements CommandStatement {}

    /**
     * {@code audit value, label}.
     *
     * @param value the audited value
     * @param label the label, or null
     * @param span the statement
     */
    record Audit(Expression value, Expression label, Span span) implements CommandStatement {}

    /**
     * A command word with operands: {@code gc "collect"}, {@code inline f}, {@code restrict u.p =
     * "read-only"}, {@code cache f, {ttl: 5}}. A block in braces behind the operands is not kept.
     *
     * @param word the command word
     * @param operands the operands separated by commas; {@code a = b} is an {@link Expression.Assign}
     * @param span the statement
     */
    record Command(Identifier word, List<Expression> operands, Span span)
            implements CommandStatement {
        public Command {
            operands = List.copyOf(operands);
        }
    }

    /**
     * A statement the language only recognises in order to refuse it when it is executed: {@code
     * screen}, {@code native}, {@code simd} and the like. Its operands are not kept.
     *
     * @param word the word it starts with
     * @param span the statement
     */
    record Unsupported(Identifier word, Span span) implements CommandStatement {}
}
