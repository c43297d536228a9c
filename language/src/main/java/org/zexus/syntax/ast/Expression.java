package org.zexus.syntax.ast;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.source.Span;

/** Something that has a value. */
public sealed interface Expression extends Node
        permits Literal, Expression.Name, Expression.This, Expression.Parenthesized, Expression.Construction,
        Expression.Unary, Expression.Binary, Expression.Destructuring, Expression.Logical, Expression.TypeTest,
        Expression.Await, Expression.Spawn, Expression.Parallel, Expression.Call, Expression.Index, Expression.Slice,
        Expression.Member, Expression.Assign, Expression.Conditional, Expression.StatementValue, Expression.Find,
        Expression.Load, Expression.Sanitize {

    /**
     * The operand this expression starts with and continues, such as the left operand of an infix operator or the
     * callee of a call; null if there is none.
     */
    default Expression leftOperand() {
        return null;
    }

    /**
     * This expression, its left operand, that one's left operand and so on. Only this direction of the tree can be
     * longer than the parser's limit on nesting, so a walk that follows it in a loop and recurses into everything else
     * needs bounded stack.
     */
    default List<Expression> leftSpine() {
        if (leftOperand() == null) {
            return List.of(this);
        }
        var spine = new ArrayList<Expression>();
        for (var node = this; node != null; node = node.leftOperand()) {
            spine.add(node);
        }
        return spine;
    }

    /**
     * A use of a name. {@code self} and {@code super} are names too: what they mean depends on what is declared around
     * them.
     *
     * @param name the name
     * @param span the use
     */
    record Name(String name, Span span) implements Expression {}

    /**
     * {@code this}.
     *
     * @param span the word
     */
    record This(Span span) implements Expression {}

    /**
     * {@code (inner)}.
     *
     * @param inner the expression between the brackets
     * @param span the expression with its brackets
     */
    record Parenthesized(Expression inner, Span span) implements Expression {}

    /**
     * {@code Type{k: v}}: brace construction.
     *
     * @param type a {@link Name} or {@link Member} chain
     * @param entries the entries in order
     * @param span the whole expression
     */
    record Construction(Expression type, List<MapEntry> entries, Span span) implements Expression {
        public Construction {
            entries = List.copyOf(entries);
        }

        @Override
        public Expression leftOperand() {
            return type;
        }
    }

    /**
     * A prefix operator on a value.
     *
     * @param operator the operator
     * @param operand the operand
     * @param operatorSpan where the operator stands
     * @param span the whole expression
     */
    record Unary(UnaryOperator operator, Expression operand, Span operatorSpan, Span span)
            implements Expression {}

    /**
     * An infix operator that evaluates both operands.
     *
     * <p>
     * A chain {@code a + b + c} leans to the left, and may be very long: walk the left operands in a loop instead of by
     * recursion ({@link #leftSpine()}).
     *
     * @param operator the operator
     * @param left the left operand
     * @param right the right operand
     * @param operatorSpan where the operator stands (errors of the operation are reported there)
     * @param span the whole expression
     */
    record Binary(
            BinaryOperator operator,
            Expression left,
            Expression right,
            Span operatorSpan,
            Span span)
            implements Expression {
        @Override
        public Expression leftOperand() {
            return left;
        }
    }

    /**
     * {@code [a, b.c] = value}, {@code (a, b) = value} or {@code {a, k: b} = value}: takes a value apart; itself the
     * value.
     *
     * @param target what is assigned to, made of {@link BindingTarget.Place}
     * @param value the list or map
     * @param operatorSpan the sign
     * @param span the assignment
     */
    record Destructuring(BindingTarget target, Expression value, Span operatorSpan, Span span) implements Expression {}

    /**
     * {@code &&}, {@code ||} or {@code ??}; chains lean to the left and may be very long.
     *
     * @param operator the operator
     * @param left the left operand
     * @param right the right operand, evaluated only if needed
     * @param operatorSpan where the operator stands
     * @param span the whole expression
     */
    record Logical(
            LogicalOperator operator,
            Expression left,
            Expression right,
            Span operatorSpan,
            Span span)
            implements Expression {
        @Override
        public Expression leftOperand() {
            return left;
        }
    }

    /**
     * {@code value is Type} or {@code value is not Type}.
     *
     * @param value the tested value
     * @param negated whether it is written {@code is not}
     * @param type the type, never with a question mark at its end
     * @param operatorSpan where {@code is} stands
     * @param span the whole expression
     */
    record TypeTest(Expression value, boolean negated, TypeNode type, Span operatorSpan, Span span)
            implements Expression {
        @Override
        public Expression leftOperand() {
            return value;
        }
    }

    /**
     * {@code await value}.
     *
     * @param value the awaited value
     * @param span the whole expression
     */
    record Await(Expression value, Span span) implements Expression {}

    /**
     * {@code spawn call}, {@code async call} or {@code spawn detached call}: starts the call as a task.
     *
     * @param call the operand; a {@link Call}, possibly in parentheses
     * @param form how the task belongs to the program
     * @param span the whole expression
     */
    record Spawn(Expression call, Form form, Span span) implements Expression {
        /** How a task belongs to the program. */
        public enum Form {
            /** The program waits for its end. */
            JOINED,
            /** Nothing waits for its end. */
            DETACHED,
            /** It runs elsewhere and shares nothing with the program. */
            ISOLATED
        }
    }

    /**
     * {@code parallel { name: value }}: evaluates the values at the same time, where they share nothing.
     *
     * @param branches the names, each a {@link MapEntry.Named}, and their values, each a
     * {@link Literal.FunctionLiteral} without parameters
     * @param span the whole expression
     */
    record Parallel(Literal.MapLiteral branches, Span span) implements Expression {}

    /**
     * {@code callee(arguments)} or {@code callee<Types>(arguments)}. {@code contract Name(args)} is the call
     * {@code Name(args)} with a span that starts at {@code contract}.
     *
     * <p>
     * Calls, indexes, slices and members chain to the left and may be very long: walk them in a loop
     * ({@link #leftSpine()}).
     *
     * @param callee what is called
     * @param typeArguments the type arguments; empty if there are none
     * @param arguments the arguments in order
     * @param span the whole expression (errors of the call are reported at its start)
     */
    record Call(
            Expression callee, List<TypeNode> typeArguments, List<Argument> arguments, Span span)
            implements Expression {
        public Call {
            typeArguments = List.copyOf(typeArguments);
            arguments = List.copyOf(arguments);
        }

        @Override
        public Expression leftOperand() {
            return callee;
        }
    }

    /**
     * {@code object[index]}.
     *
     * @param object the indexed value
     * @param index the index or key
     * @param span the whole expression
     */
    record Index(Expression object, Expression index, Span span) implements Expression {
        @Override
        public Expression leftOperand() {
            return object;
        }
    }

    /**
     * {@code object[from:to]}.
     *
     * @param object the sliced value
     * @param from the first position, or null
     * @param to the position behind the last, or null
     * @param span the whole expression
     */
    record Slice(Expression object, Expression from, Expression to, Span span)
            implements Expression {
        @Override
        public Expression leftOperand() {
            return object;
        }
    }

    /**
     * {@code object.name} or {@code object?.name}.
     *
     * @param object the value
     * @param name the member's name, any word
     * @param optional whether it is written {@code ?.} (which means the same)
     * @param span the whole expression
     */
    record Member(Expression object, Identifier name, boolean optional, Span span)
            implements Expression {
        @Override
        public Expression leftOperand() {
            return object;
        }
    }

    /**
     * {@code target = value} and the compound forms.
     *
     * @param target a {@link Name}, {@link Member} or {@link Index}
     * @param operator the operator of a compound form such as {@code +=}, or null for {@code =}
     * @param value the right side
     * @param operatorSpan where {@code =} or {@code +=} stands
     * @param span the whole expression
     */
    record Assign(
            Expression target,
            BinaryOperator operator,
            Expression value,
            Span operatorSpan,
            Span span)
            implements Expression {}

    /**
     * One of two values.
     *
     * @param condition the condition
     * @param whenTrue the value if it is true
     * @param whenFalse the value otherwise
     * @param form how it is written
     * @param span the whole expression
     */
    record Conditional(
            Expression condition,
            Expression whenTrue,
            Expression whenFalse,
            Form form,
            Span span)
            implements Expression {
        /** The ways to write a conditional. */
        public enum Form {
            /** {@code c ? a : b}. */
            QUESTION,
            /** {@code if c then a else b}. */
            IF_THEN,
            /** {@code a if c else b}. */
            VALUE_IF
        }
    }

    /**
     * A compound statement used for its value: {@link Statement.If}, {@link Statement.Match} or
     * {@link Statement.Sandbox}.
     *
     * @param statement the statement
     * @param span the statement's span
     */
    record StatementValue(Statement statement, Span span) implements Expression {}

    /**
     * {@code find "name"}. Written with a parenthesis behind the word it is a {@link Call} of the name {@code find},
     * which means this form if no such name is declared.
     *
     * @param value what to find
     * @param span the whole expression
     */
    record Find(Expression value, Span span) implements Expression {}

    /**
     * {@code load key} or {@code load key from source}. With a parenthesis behind the word see {@link Find}.
     *
     * @param value what to load
     * @param source where from, or null
     * @param span the whole expression
     */
    record Load(Expression value, Expression source, Span span) implements Expression {}

    /**
     * {@code sanitize value as format}.
     *
     * @param value the text
     * @param format the format's name, or null
     * @param span the whole expression
     */
    record Sanitize(Expression value, Identifier format, Span span) implements Expression {}
}
