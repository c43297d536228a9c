package org.zexus.syntax.ast;

import org.zexus.syntax.source.Span;

/**
 * A word used as a name of something: a declared name, a parameter, a field, a label.
 *
 * @param name the word as written
 * @param span where it stands
 */
public record Identifier(String name, Span span) implements Node {}
