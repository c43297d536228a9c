package org.zexus.syntax.ast;

import org.zexus.syntax.source.Span;

/** An entry of a map literal or of a brace construction. */
public sealed interface MapEntry extends Node {

    /**
     * {@code word: value}; the key is the string of that word.
     *
     * @param key the word
     * @param value the value
     * @param span the entry
     */
    record Named(Identifier key, Expression value, Span span) implements MapEntry {}

    /**
     * {@code "text": value}, {@code 1: value} or {@code [expr]: value}.
     *
     * @param key the key's expression; a literal unless {@code computed}
     * @param computed whether the key stands in brackets
     * @param value the value
     * @param span the entry
     */
    record Keyed(Expression key, boolean computed, Expression value, Span span)
            implements MapEntry {}

    /**
     * {@code ...map}.
     *
     * @param value the map whose entries are taken over
     * @param span the entry
     */
    record Spread(Expression value, Span span) implements MapEntry {}
}
