package org.zexus.syntax.ast;

import org.zexus.syntax.source.Span;

/**
 * A parameter of a function, event handler, guard or operator.
 *
 * @param name the parameter's name
 * @param type the annotation, or null
 * @param defaultValue the default, or null
 * @param rest whether it is written {@code ...name}
 * @param span the parameter
 */
public record Parameter(
        Identifier name, TypeNode type, Expression defaultValue, boolean rest, Span span)
        implements Node {}
