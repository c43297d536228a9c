package org.zexus.syntax.ast;

import java.math.BigInteger;
import java.util.List;
import org.zexus.syntax.source.Span;

/** An expression that writes a value down: a number, a text, a list, a function. */
public sealed interface Literal extends Expression {

    /**
     * A decimal or hexadecimal integer literal; never negative.
     *
     * @param value the value
     * @param span the literal
     */
    record IntegerLiteral(BigInteger value, Span span) implements Literal {}

    /**
     * A float literal; never negative.
     *
     * @param value the value, correctly rounded
     * @param span the literal
     */
    record FloatLiteral(double value, Span span) implements Literal {}

    /**
     * A string literal without interpolated parts.
     *
     * @param value the characters, escapes resolved
     * @param span the literal with its quotes
     */
    record StringLiteral(String value, Span span) implements Literal {}

    /**
     * A {@code "..."} literal with at least one {@code ${...}}.
     *
     * @param parts text and expressions in order; neighbouring texts are joined, empty texts left out
     * @param span the literal with its quotes
     */
    record Interpolation(List<Part> parts, Span span) implements Literal {
        public Interpolation {
            parts = List.copyOf(parts);
        }

        /** A part of an interpolated string. */
        public sealed interface Part {
            /**
             * Literal text.
             *
             * @param value the characters, escapes resolved
             */
            record Text(String value) implements Part {}

            /**
             * An interpolated value.
             *
             * @param value the expression between {@code ${} and its closing brace
             */
            record Value(Expression value) implements Part {}
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value the value
     * @param span the literal
     */
    record BooleanLiteral(boolean value, Span span) implements Literal {}

    /**
     * {@code null}.
     *
     * @param span the literal
     */
    record NullLiteral(Span span) implements Literal {}

    /**
     * {@code [a, ...b]}.
     *
     * @param elements the elements in order
     * @param span the literal
     */
    record ListLiteral(List<ListElement> elements, Span span) implements Literal {
        public ListLiteral {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code {k: v, ...m}}.
     *
     * @param entries the entries in order
     * @param span the literal
     */
    record MapLiteral(List<MapEntry> entries, Span span) implements Literal {
        public MapLiteral {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A function value.
     *
     * @param form how it is written
     * @param async whether {@code async} stands before or behind the word
     * @param parameters the parameters in order
     * @param returnType the annotation behind {@code ->}, or null
     * @param body the body
     * @param span the whole expression
     */
    record FunctionLiteral(
            Form form,
            boolean async,
            List<Parameter> parameters,
            TypeNode returnType,
            Block body,
            Span span)
            implements Literal {
        public FunctionLiteral {
            parameters = List.copyOf(parameters);
        }

        /** The ways to write a function value. */
        public enum Form {
            /** {@code x => body} or {@code (x) => body}. */
            ARROW,
            /** {@code lambda(x) => body} and its variants. */
            LAMBDA,
            /** {@code action(x) { body }}, also with {@code function}. */
            ACTION
        }
    }
}
