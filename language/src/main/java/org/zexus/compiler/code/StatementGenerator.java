package org.zexus.compiler.code;

import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.fold.Constant;
import org.zexus.compiler.fold.ConstantFolder;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.CommandStatement;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.source.Span;

/**
 * Generates statements, for their effect or for the value a body ends with: that of its last statement, where an {@code
 * if}, {@code match}, {@code try} or bare block gives the value of the branch that ran.
 */
final class StatementGenerator {
    private final FunctionGenerator function;
    private final Emitter out;
    private final BindingGenerator bindings;
    private final LoopGenerator loops;
    private final TryGenerator tries;
    private final MatchGenerator matches;
    private final CommandGenerator commands;
    private final EventGenerator events;
    private final DeclarationGenerator declarations;

    StatementGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
        this.bindings = new BindingGenerator(function);
        this.loops = new LoopGenerator(function, bindings);
        this.tries = new TryGenerator(function);
        this.matches = new MatchGenerator(function);
        this.commands = new CommandGenerator(function);
        this.events = new EventGenerator(function);
        this.declarations = new DeclarationGenerator(function);
    }

    CommandGenerator commands() {
        return commands;
    }

    DeclarationGenerator declarations() {
        return declarations;
    }

    TryGenerator tries() {
        return tries;
    }

    EventGenerator events() {
        return events;
    }

    BindingGenerator bindings() {
        return bindings;
    }

    /** Emits a block for its effect. */
    void blockEffect(Block block) {
        declarations.hoist(block.statements());
        sequence(block.statements(), block.span(), false);
    }

    /** Emits a block and leaves the value of its last statement on the stack. */
    void blockValue(Block block) {
        declarations.hoist(block.statements());
        sequence(block.statements(), block.span(), true);
    }

    private void sequence(List<Statement> statements, Span block, boolean wantsValue) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement instanceof CommandStatement.LogRedirect redirect) {
                redirect(redirect, statements.subList(i + 1, statements.size()), block, wantsValue);
                return;
            }
            if (wantsValue && i == statements.size() - 1) {
                value(statement);
                return;
            }
            effect(statement);
        }
        if (wantsValue) {
            out.load(block, null);
        }
    }

    /** Emits {@code log >> path}, which holds to the end of the block, however the block is left. */
    private void redirect(
            CommandStatement.LogRedirect redirect,
            List<Statement> rest,
            Span block,
            boolean wantsValue) {
        Span at = redirect.span();
        mark(redirect);
        function.expressions().value(redirect.path());
        out.emit(at, Opcode.LOG_PUSH);
        function.exits()
                .guarded(
                        at,
                        wantsValue,
                        () -> sequence(rest, block, wantsValue),
                        (reason, value) -> out.emit(at, Opcode.LOG_POP));
    }

    /** Emits a statement for its effect. */
    void effect(Statement statement) {
        mark(statement);
        Span at = statement.span();
        switch (statement) {
            case Statement.ExpressionStatement expression -> function.expressions()
                    .effect(expression.expression());
            case Statement.BlockStatement block -> blockEffect(block.block());
            case Statement.Let let -> bindings.let(let);
            // What becomes constant is a matter of resolution alone.
            case Statement.Freeze freeze -> {}
            case Statement.StateVariable state -> bindings.state(state);
            case Statement.Return result -> {
                function.expressions().valueOrNull(result.value(), at);
                function.exits().emitReturn(at);
            }
            case Statement.Break exit -> leaveLoop("break", at);
            case Statement.Continue exit -> leaveLoop("continue", at);
            case Statement.Throw raise -> {
                function.expressions().value(raise.value());
                out.emit(at, Opcode.THROW);
            }
            case Statement.Print print -> {
                print.values().forEach(function.expressions()::value);
                String builtin = print.debug() ? "debug" : "print";
                out.emit(at, Opcode.CALL_BUILTIN, out.constant(builtin), print.values().size());
                out.emit(at, Opcode.POP);
            }
            case Statement.Delete delete -> delete(delete.target(), at);
            case Statement.If choice -> choice(choice, false);
            case Statement.While loop -> loops.whileLoop(loop);
            case Statement.ForEach loop -> loops.forEach(loop);
            case Statement.For loop -> loops.forLoop(loop);
            case Statement.Try attempt -> tries.attempt(attempt, false);
            case Statement.Match match -> matches.match(match, MatchGenerator.Result.NONE);
            case Statement.Defer defer -> defer(defer);
            case Statement.Using using -> tries.using(using);
            case Statement.Select select -> new TaskGenerator(function).select(select);
            case Statement.With with -> new TaskGenerator(function).with(with);
            case Statement.Atomic atomic -> tries.atomic(atomic);
            case Statement.Transaction transaction -> tries.transaction(transaction);
            case Statement.Sandbox sandbox -> function.expressions().raiseUnsupported("sandbox", at);
            case Statement.Channel channel -> bindings.channel(channel);
            case Declaration declaration -> declarations.declare(declaration);
            case ModuleStatement module -> function.modules().statement(module);
            case CommandStatement command -> commands.command(command);
            case EventStatement event -> events.event(event);
        }
    }

    /** Emits a statement and leaves its value on the stack. */
    private void value(Statement statement) {
        switch (statement) {
            case Statement.ExpressionStatement expression -> {
                mark(statement);
                function.expressions().value(expression.expression());
            }
            case Statement.BlockStatement block -> blockValue(block.block());
            case Statement.If choice -> {
                mark(statement);
                choice(choice, true);
            }
            case Statement.Match match -> {
                mark(statement);
                matches.match(match, MatchGenerator.Result.OR_NULL);
            }
            case Statement.Try attempt -> {
                mark(statement);
                tries.attempt(attempt, true);
            }
            default -> {
                effect(statement);
                out.load(statement.span(), null);
            }
        }
    }

    /** Emits a statement that stands where a value is expected. */
    void usedValue(Statement statement) {
        switch (statement) {
            case Statement.If choice -> choice(choice, true);
            case Statement.Match match -> matches.match(
                    match,
                    match.pattern() ? MatchGenerator.Result.OR_NULL : MatchGenerator.Result.OR_ERROR);
            case EventStatement.Watch watch -> events.watchHandle(watch);
            case EventStatement.Stream stream -> events.streamHandle(stream);
            default -> {
                effect(statement);
                out.load(statement.span(), null);
            }
        }
    }

    private void mark(Statement statement) {
        if (!(statement instanceof Statement.BlockStatement)) {
            out.statement(statement.span());
        }
    }

    private void leaveLoop(String word, Span at) {
        if (word.equals("break")) {
            function.exits().emitBreak(at);
        } else {
            function.exits().emitContinue(at);
        }
    }

    private void delete(Expression target, Span at) {
        switch (target) {
            case Expression.Index element -> {
                function.expressions().value(element.object());
                function.expressions().value(element.index());
                out.emit(at, Opcode.DELETE_INDEX);
            }
            case Expression.Member member -> {
                function.expressions().value(member.object());
                out.emit(at, Opcode.DELETE_ATTR, out.constant(member.name().name()));
            }
            default -> throw new IllegalStateException("cannot be deleted: " + target);
        }
    }

    private void choice(Statement.If choice, boolean wantsValue) {
        var end = new Target();
        for (Statement.If.Branch branch : choice.branches()) {
            Constant constant = ConstantFolder.fold(branch.condition());
            if (constant != null && constant.isTrue()) {
                branch(branch.body(), wantsValue);
                out.mark(end);
                return;
            }
            if (constant == null) {
                var next = new Target();
                function.expressions().condition(branch.condition(), next, false);
                branch(branch.body(), wantsValue);
                out.jump(choice.span(), Opcode.JUMP, end);
                out.mark(next);
            }
        }
        if (choice.otherwise() != null) {
            branch(choice.otherwise(), wantsValue);
        } else if (wantsValue) {
            out.load(choice.span(), null);
        }
        out.mark(end);
    }

    /** Emits a block for its value or for its effect. */
    void branch(Block block, boolean wantsValue) {
        if (wantsValue) {
            blockValue(block);
        } else {
            blockEffect(block);
        }
    }

    private void defer(Statement.Defer defer) {
        out.emit(defer.span(), Opcode.LOAD_LOCAL, function.deferredSlot());
        function.closures().block("defer", defer.body(), List.of(), defer.span());
        out.emit(defer.span(), Opcode.LIST_APPEND);
        out.emit(defer.span(), Opcode.POP);
    }
}
