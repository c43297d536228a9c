package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** A pattern of a match arm. */
public sealed interface Pattern extends Node {

    /**
     * A number, string, boolean or null.
     *
     * @param value the literal; a negative number is a {@link Expression.Unary} of a literal
     * @param span the pattern
     */
    record Literal(Expression value, Span span) implements Pattern {}

    /**
     * {@code _}.
     *
     * @param span the pattern
     */
    record Wildcard(Span span) implements Pattern {}

    /**
     * A name: matches anything and is bound in the arm.
     *
     * @param name the bound name
     * @param span the pattern
     */
    record Binding(Identifier name, Span span) implements Pattern {}

    /**
     * A dotted name: matches an equal value.
     *
     * @param value the {@link Expression.Member} chain
     * @param span the pattern
     */
    record Value(Expression value, Span span) implements Pattern {}

    /**
     * {@code Type(p, q)}.
     *
     * @param type a {@link Expression.Name} or {@link Expression.Member} chain
     * @param fields one pattern per field, in declaration order
     * @param span the pattern
     */
    record Instance(Expression type, List<Pattern> fields, Span span) implements Pattern {
        public Instance {
            fields = List.copyOf(fields);
        }
    }

    /**
     * {@code [p, q]} or {@code [p, ..rest]}.
     *
     * @param elements the patterns by position
     * @param rest the name that takes the remainder, or null: then the length must be equal
     * @param span the pattern
     */
    record Sequence(List<Pattern> elements, Identifier rest, Span span) implements Pattern {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code {k, k: p}}.
     *
     * @param entries the entries in order
     * @param span the pattern
     */
    record Mapping(List<Entry> entries, Span span) implements Pattern {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /**
         * One key of a map pattern; the key must be present.
         *
         * @param key the key
         * @param pattern what the value must match, or null: then the value is bound to the key's name
         */
        public record Entry(Identifier key, Pattern pattern) {}
    }
}
