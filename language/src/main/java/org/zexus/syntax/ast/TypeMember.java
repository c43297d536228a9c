package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** A member of a data, entity, contract or interface body. */
public sealed interface TypeMember extends Node {

    /**
     * A field.
     *
     * @param modifiers the modifiers before it
     * @param word what introduces it
     * @param name the field's name, any word
     * @param type the declared type, or null
     * @param defaultValue the default, or null
     * @param constraint the expression behind {@code require}, or null
     * @param span the field
     */
    record Field(
            List<Modifier> modifiers,
            FieldWord word,
            Identifier name,
            TypeNode type,
            Expression defaultValue,
            Expression constraint,
            Span span)
            implements TypeMember {
        public Field {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * A text as the first member: what people are to know of the type.
     *
     * @param text the text
     * @param span the literal
     */
    record Documentation(String text, Span span) implements TypeMember {}

    /**
     * {@code state { a: 1, b: 2 }} or {@code data { ... }}.
     *
     * @param fields the fields in order
     * @param span the group
     */
    record FieldGroup(List<Field> fields, Span span) implements TypeMember {
        public FieldGroup {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A method or constructor.
     *
     * @param function the function; a constructor has {@link Declaration.Function.Word#CONSTRUCTOR}
     * @param span the function's span
     */
    record Method(Declaration.Function function, Span span) implements TypeMember {}

    /**
     * {@code computed name => value}.
     *
     * @param name the field's name
     * @param value evaluated at each access
     * @param span the member
     */
    record Computed(Identifier name, Block body, Span span) implements TypeMember {}

    /**
     * {@code operator + (other) { ... }}.
     *
     * @param operator the operator's symbol; {@code []} for indexing
     * @param parameters the parameters
     * @param body the block
     * @param span the member
     */
    record Operator(Identifier operator, List<Parameter> parameters, Block body, Span span)
            implements TypeMember {
        public Operator {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * {@code modifier name(params) { ... }}: a guard.
     *
     * @param name the guard's name
     * @param parameters the parameters; empty if there are none
     * @param body the block
     * @param span the member
     */
    record Guard(Identifier name, List<Parameter> parameters, Block body, Span span)
            implements TypeMember {
        public Guard {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A declaration inside the body: an event, enum, data or entity.
     *
     * @param declaration the declaration
     * @param span the declaration's span
     */
    record Nested(Declaration declaration, Span span) implements TypeMember {}

    /**
     * {@code watch field => { ... }}: one reaction per instance.
     *
     * @param watch the reaction
     * @param span the member
     */
    record Reaction(EventStatement.Watch watch, Span span) implements TypeMember {
        /** The field that is watched; null if it is anything else. */
        public String watchedField() {
            return fieldOf(watch.watched());
        }

        private static String fieldOf(Expression watched) {
            return switch (watched) {
                case Expression.Name name -> name.name();
                case Expression.Member member when member.object() instanceof Expression.This -> member.name().name();
                case Expression.Parenthesized parenthesized -> fieldOf(parenthesized.inner());
                default -> null;
            };
        }
    }

    /**
     * A command statement in the body, for example a policy.
     *
     * @param command the statement
     * @param span the member
     */
    record Policy(Statement command, Span span) implements TypeMember {}
}
