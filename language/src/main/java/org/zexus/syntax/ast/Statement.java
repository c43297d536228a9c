package org.zexus.syntax.ast;

import java.util.List;
import org.zexus.syntax.source.Span;

/** Something that is executed. */
public sealed interface Statement extends Node permits
        Declaration,
        ModuleStatement,
        CommandStatement,
        EventStatement,
        Statement.ExpressionStatement,
        Statement.BlockStatement,
        Statement.Let,
        Statement.Freeze,
        Statement.StateVariable,
        Statement.Return,
        Statement.Break,
        Statement.Continue,
        Statement.Throw,
        Statement.Print,
        Statement.Delete,
        Statement.If,
        Statement.While,
        Statement.ForEach,
        Statement.For,
        Statement.Try,
        Statement.Match,
        Statement.Defer,
        Statement.Using,
        Statement.Select,
        Statement.With,
        Statement.Atomic,
        Statement.Transaction,
        Statement.Sandbox,
        Statement.Channel {

    /**
     * An expression as a statement.
     *
     * @param expression the expression
     * @param span the expression's span
     */
    record ExpressionStatement(Expression expression, Span span) implements Statement {}

    /**
     * A bare brace block.
     *
     * @param block the block
     * @param span the block's span
     */
    record BlockStatement(Block block, Span span) implements Statement {}

    /**
     * {@code let}, {@code const}, {@code var} or {@code immutable} with its bindings.
     *
     * @param word the declaring word
     * @param bindings the bindings in order; at least one
     * @param span the statement
     */
    record Let(Word word, List<Binding> bindings, Span span) implements Statement {
        public Let {
            bindings = List.copyOf(bindings);
        }

        /** The words that start bindings. */
        public enum Word {
            LET,
            CONST,
            VAR,
            IMMUTABLE,
            IMMUTABLE_LET,
            IMMUTABLE_CONST;

            /** Whether the names cannot be assigned again. */
            public boolean isConstant() {
                return this != LET && this != VAR;
            }
        }

        /**
         * One binding.
         *
         * @param target what is bound; a {@link BindingTarget.Single} unless {@code form} is {@link Form#VALUE}
         * @param type the annotation, or null
         * @param form how the value is given
         * @param value the value
         * @param span the binding
         */
        public record Binding(
                BindingTarget target, TypeNode type, Form form, Expression value, Span span) {}

        /** How a binding gives its value. */
        public enum Form {
            /** {@code target = value}. */
            VALUE,
            /** {@code name : value}, the old form. */
            COLON,
            /** {@code name << path}: the text of a file. */
            FILE
        }
    }

    /**
     * {@code immutable name}: makes an existing variable constant from here on.
     *
     * @param name the variable
     * @param span the statement
     */
    record Freeze(Identifier name, Span span) implements Statement {}

    /**
     * {@code state}, {@code ledger} or {@code persistent} outside a type body: an ordinary variable.
     *
     * @param word the declaring word
     * @param name the variable
     * @param type the annotation, or null
     * @param value the initial value, or null
     * @param span the statement
     */
    record StateVariable(
            FieldWord word, Identifier name, TypeNode type, Expression value, Span span)
            implements Statement {}

    /**
     * {@code return}.
     *
     * @param value the result, or null
     * @param span the statement
     */
    record Return(Expression value, Span span) implements Statement {}

    /**
     * {@code break}.
     *
     * @param span the statement
     */
    record Break(Span span) implements Statement {}

    /**
     * {@code continue}.
     *
     * @param span the statement
     */
    record Continue(Span span) implements Statement {}

    /**
     * {@code throw value}.
     *
     * @param value what is thrown
     * @param span the statement
     */
    record Throw(Expression value, Span span) implements Statement {}

    /**
     * {@code print a, b} or {@code debug a} without parentheses around all operands; with them it is a
     * {@link Expression.Call}.
     *
     * @param debug whether the word is {@code debug}
     * @param values the operands in order
     * @param span the statement
     */
    record Print(boolean debug, List<Expression> values, Span span) implements Statement {
        public Print {
            values = List.copyOf(values);
        }
    }

    /**
     * {@code delete target}.
     *
     * @param target a {@link Expression.Index} or {@link Expression.Member}
     * @param span the statement
     */
    record Delete(Expression target, Span span) implements Statement {}

    /**
     * {@code if} with its {@code elif} and {@code else if} branches in one list.
     *
     * @param branches the branches in order; at least one
     * @param otherwise the {@code else} block, or null
     * @param span the statement
     */
    record If(List<Branch> branches, Block otherwise, Span span) implements Statement {
        public If {
            branches = List.copyOf(branches);
        }

        /**
         * A condition with its block.
         *
         * @param condition the condition
         * @param body the block
         * @param span from the word {@code if} or {@code elif} to the end of the block
         */
        public record Branch(Expression condition, Block body, Span span) {}
    }

    /**
     * {@code while}.
     *
     * @param condition evaluated before each round
     * @param body the block
     * @param span the statement
     */
    record While(Expression condition, Block body, Span span) implements Statement {}

    /**
     * {@code for each}, {@code for ... in} or {@code foreach}.
     *
     * @param targets one target; or two single names, the position or key and the element
     * @param iterable what is walked over
     * @param body the block
     * @param span the statement
     */
    record ForEach(List<BindingTarget> targets, Expression iterable, Block body, Span span)
            implements Statement {
        public ForEach {
            targets = List.copyOf(targets);
        }
    }

    /**
     * {@code for (init; condition; step)}.
     *
     * @param init a {@link Let} or an {@link ExpressionStatement}, or null
     * @param condition the condition, or null
     * @param step evaluated after each round, or null
     * @param body the block
     * @param span the statement
     */
    record For(Statement init, Expression condition, Expression step, Block body, Span span)
            implements Statement {}

    /**
     * {@code try}.
     *
     * @param body the guarded block
     * @param handler the {@code catch} clause, or null
     * @param finallyBlock the {@code finally} block, or null
     * @param span the statement
     */
    record Try(Block body, Catch handler, Block finallyBlock, Span span) implements Statement {
        /**
         * A {@code catch} clause.
         *
         * @param name the variable, or null: then it is called {@code error}
         * @param body the block
         * @param span the clause
         */
        public record Catch(Identifier name, Block body, Span span) {}
    }

    /**
     * {@code match} or {@code pattern}.
     *
     * @param pattern whether the word is {@code pattern}, which never raises an error when no arm matches
     * @param subject the examined value
     * @param arms the arms in order
     * @param span the statement
     */
    record Match(boolean pattern, Expression subject, List<MatchArm> arms, Span span)
            implements Statement {
        public Match {
            arms = List.copyOf(arms);
        }
    }

    /**
     * {@code defer}.
     *
     * @param body what runs when the function or file ends
     * @param span the statement
     */
    record Defer(Block body, Span span) implements Statement {}

    /**
     * {@code using (name = resource)} or {@code using resource}.
     *
     * @param name the variable, or null
     * @param resource the resource that is closed at the end
     * @param body the block
     * @param span the statement
     */
    record Using(Identifier name, Expression resource, Block body, Span span)
            implements Statement {}

    /**
     * {@code select}: runs the block of the first case that can happen.
     *
     * @param cases the cases, at least one
     * @param otherwise what runs if none can happen at once, or null to wait
     * @param span the statement
     */
    record Select(List<Case> cases, Block otherwise, Span span) implements Statement {
        public Select {
            cases = List.copyOf(cases);
        }

        /** What a case waits for. */
        public sealed interface Operation permits Receive, Send, After, Await {}

        /** Receiving from a channel. */
        public record Receive(Expression channel) implements Operation {}

        /** Sending to a channel. */
        public record Send(Expression channel, Expression value) implements Operation {}

        /** Some seconds. */
        public record After(Expression seconds) implements Operation {}

        /** The end of a task. */
        public record Await(Expression task) implements Operation {}

        /**
         * One case.
         *
         * @param variable what gets the value received, or null
         * @param span the case
         */
        public record Case(Operation operation, Identifier variable, Block body, Span span) {}
    }

    /**
     * {@code with timeout(seconds)} or {@code with scope}: a block that the tasks started in it do not outlive.
     *
     * @param limit the seconds, or null for no limit
     * @param body the block
     * @param span the statement
     */
    record With(Expression limit, Block body, Span span) implements Statement {}

    /**
     * {@code atomic}.
     *
     * @param body the block
     * @param span the statement
     */
    record Atomic(Block body, Span span) implements Statement {}

    /**
     * {@code tx}: all or nothing over the contracts it changes.
     *
     * @param body the block
     * @param span the statement
     */
    record Transaction(Block body, Span span) implements Statement {}

    /**
     * {@code sandbox}.
     *
     * @param options the expression in parentheses, or null
     * @param body the block
     * @param span the statement
     */
    record Sandbox(Expression options, Block body, Span span) implements Statement {}

    /**
     * {@code channel<T>[n] name} or {@code channel<T> name = n}.
     *
     * @param elementType the type argument, or null
     * @param capacity the buffer size, or null
     * @param name the variable
     * @param span the statement
     */
    record Channel(TypeNode elementType, Expression capacity, Identifier name, Span span)
            implements Statement {}
}
