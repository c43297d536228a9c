package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** Statements about events and reactions. */
public sealed interface EventStatement extends Statement {

    /**
     * {@code emit Name(a, b)}, {@code emit Name {k: v}} or {@code emit Name}.
     *
     * @param event the event's name: a {@link Expression.Name}, a {@link Expression.Member} chain or a string
     * @param arguments the arguments; empty if there are none or {@code data} is given
     * @param data the map literal, or null
     * @param span the statement
     */
    record Emit(
            Expression event,
            List<Argument> arguments,
            Literal.MapLiteral data,
            Span span)
            implements EventStatement {
        public Emit {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code on Name(a, b) { ... }}: a handler that receives the event's arguments.
     *
     * @param event the event's name
     * @param parameters the parameters; empty if there are none
     * @param body the handler
     * @param span the statement
     */
    record On(Identifier event, List<Parameter> parameters, Block body, Span span)
            implements EventStatement {
        public On {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * {@code stream Name as e => { ... }}: a handler that receives the event object.
     *
     * @param event the event's name
     * @param variable the parameter
     * @param body the handler
     * @param span the statement
     */
    record Stream(Identifier event, Identifier variable, Block body, Span span)
            implements EventStatement {}

    /**
     * {@code watch expression => reaction}.
     *
     * @param watched the expression whose variables and properties are watched
     * @param body the reaction
     * @param span the statement
     */
    record Watch(Expression watched, Block body, Span span) implements EventStatement {}
}
