package org.zexus.syntax.ast;

import org.zexus.syntax.source.Span;

/**
 * An element of a list literal.
 *
 * @param spread whether it is written {@code ...value}
 * @param value the value
 * @param span the element
 */
public record ListElement(boolean spread, Expression value, Span span) implements Node {}
