package org.zexus.syntax.ast;

import org.zexus.syntax.source.Span;

/**
 * An argument of a call.
 *
 * @param name the parameter's name in {@code f(name = v)} or {@code f(name: v)}; otherwise null
 * @param spread whether it is written {@code ...v}
 * @param value the value
 * @param span the argument
 */
public record Argument(Identifier name, boolean spread, Expression value, Span span)
        implements Node {
    /** Whether the argument is bound by its place. */
    public boolean isPlain() {
        return !spread && name == null;
    }
}
