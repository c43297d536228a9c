package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** What a binding, a loop or an assignment gives a value to. */
public sealed interface BindingTarget extends Node {

    /**
     * A single name.
     *
     * @param name the name
     * @param span the name's place
     */
    record Single(Identifier name, Span span) implements BindingTarget {}

    /**
     * A variable, an element or a property that is assigned to.
     *
     * @param place a {@link Expression.Name}, {@link Expression.Index} or {@link Expression.Member}
     * @param span the place
     */
    record Place(Expression place, Span span) implements BindingTarget {}

    /**
     * {@code [a, [b, c], ..rest]} or {@code (a, b)}: takes positions.
     *
     * @param elements the targets by position
     * @param rest what takes the remainder as a list, or null
     * @param parenthesized whether it is written with round brackets
     * @param span the target
     */
    record Sequence(
            List<BindingTarget> elements, BindingTarget rest, boolean parenthesized, Span span)
            implements BindingTarget {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code {a, b: name}}: takes keys.
     *
     * @param entries the keys with what takes their values
     * @param span the target
     */
    record Mapping(List<Entry> entries, Span span) implements BindingTarget {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /**
         * One key of a map target.
         *
         * @param key the key
         * @param target what takes its value
         */
        public record Entry(Identifier key, BindingTarget target) {}
    }
}
