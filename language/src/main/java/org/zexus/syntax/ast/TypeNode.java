package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** A written type. */
public sealed interface TypeNode extends Node {

    /**
     * {@code Name}, {@code a.b.Name} or {@code Name<Arguments>}.
     *
     * @param path the words between the points; at least one
     * @param arguments the type arguments; empty if there are none
     * @param span the type
     */
    record Named(List<Identifier> path, List<TypeNode> arguments, Span span) implements TypeNode {
        public Named {
            path = List.copyOf(path);
            arguments = List.copyOf(arguments);
        }

        /** The path with points between its words. */
        public String qualifiedName() {
            return String.join(".", path.stream().map(Identifier::name).toList());
        }
    }

    /**
     * {@code (A, B)}.
     *
     * @param elements the types in order
     * @param span the type
     */
    record Tuple(List<TypeNode> elements, Span span) implements TypeNode {
        public Tuple {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code T[]}.
     *
     * @param element the type of the elements
     * @param span the type
     */
    record Array(TypeNode element, Span span) implements TypeNode {}

    /**
     * {@code T?}.
     *
     * @param base the type without the question mark
     * @param span the type
     */
    record Nullable(TypeNode base, Span span) implements TypeNode {}
}
