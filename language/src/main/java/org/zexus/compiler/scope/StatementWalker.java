package org.zexus.compiler.scope;

import java.util.List;
import org.zexus.compiler.scope.FunctionScope.Kind;
import org.zexus.compiler.scope.Variable.Origin;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Block;
import org.zexus.syntax.ast.CommandStatement;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.MatchArm;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.ast.Statement;

/** Collects the declarations and uses in statements. */
final class StatementWalker {
    /** What a {@code catch} clause without a name binds. */
    private static final String DEFAULT_CATCH_NAME = "error";

    private final ScopeBuilder builder;

    StatementWalker(ScopeBuilder builder) {
        this.builder = builder;
    }

    void walkProgram(Program program) {
        builder.types().hoist(program.statements(), program.span().start());
        CodeSize size = builder.current().function().size();
        for (Statement statement : program.statements()) {
            walk(statement);
            size.endStatement();
        }
    }

    void walkBlock(Block block) {
        walkStatements(block.statements(), block.span().start());
    }

    /**
     * Walks the statements of a block.
     *
     * @param start the offset at which the block starts: functions and types declared in it are visible from there
     */
    void walkStatements(List<Statement> statements, int start) {
        builder.types().hoist(statements, start);
        statements.forEach(this::walk);
    }

    void walk(Statement statement) {
        switch (statement) {
            case Declaration declaration -> walkDeclaration(declaration);
            case ModuleStatement module -> walkModuleStatement(module);
            case CommandStatement command -> walkCommand(command);
            case EventStatement event -> walkEvent(event);
            case Statement.ExpressionStatement expression -> walk(expression.expression());
            case Statement.BlockStatement block -> walkBlock(block.block());
            case Statement.Let let -> walkLet(let);
            case Statement.Freeze freeze -> builder.use(freeze.name(), freeze.name().name(), Use.Kind.FREEZE);
            case Statement.StateVariable state -> walkState(state);
            case Statement.Return result -> walkOptional(result.value());
            case Statement.Break exit -> builder.placement().leavingLoop("break", exit.span());
            case Statement.Continue exit -> builder.placement().leavingLoop("continue", exit.span());
            case Statement.Throw raise -> walk(raise.value());
            case Statement.Print print -> print.values().forEach(this::walk);
            case Statement.Delete delete -> builder.expressions().walkPlace(delete.target());
            case Statement.If choice -> walkIf(choice);
            case Statement.While loop -> {
                walk(loop.condition());
                walkLoop(loop.body());
            }
            case Statement.ForEach loop -> {
                walk(loop.iterable());
                int visibleFrom = loop.iterable().span().end();
                loop.targets().forEach(target -> builder.declareTarget(target, Origin.LOOP, visibleFrom, false));
                walkLoop(loop.body());
            }
            case Statement.For loop -> walkFor(loop);
            case Statement.Try attempt -> walkTry(attempt);
            case Statement.Match match -> {
                walk(match.subject());
                match.arms().forEach(this::walkArm);
            }
            case Statement.Defer defer -> walkDefer(defer);
            case Statement.Using using -> {
                walk(using.resource());
                if (using.name() != null) {
                    builder.declare(using.name(), Origin.BINDING, using.resource().span().end());
                }
                walkBlock(using.body());
            }
            case Statement.Select select -> walkSelect(select);
            case Statement.With with -> {
                walkOptional(with.limit());
                walkBlock(with.body());
            }
            case Statement.Atomic atomic -> walkBlock(atomic.body());
            case Statement.Transaction transaction -> walkBlock(transaction.body());
            // Refused when it is executed, so nothing in it is ever reached.
            case Statement.Sandbox sandbox -> {}
            case Statement.Channel channel -> {
                walkOptional(channel.capacity());
                builder.declare(channel.name(), Origin.BINDING, channel.span().end());
            }
        }
    }

    private void walk(Expression expression) {
        builder.expressions().walk(expression);
    }

    private void walkOptional(Expression expression) {
        builder.expressions().walkOptional(expression);
    }

    private void walkLet(Statement.Let let) {
        boolean constant = let.word().isConstant();
        for (Statement.Let.Binding binding : let.bindings()) {
            if (binding.type() != null) {
                builder.types().walkType(binding.type(), Use.Kind.TYPE);
            }
            walk(binding.value());
            int visibleFrom = binding.span().end();
            if (binding.target() instanceof BindingTarget.Single single) {
                builder.declare(single.name(), Origin.BINDING, visibleFrom, constant, binding.type());
            } else {
                builder.declareTarget(binding.target(), Origin.BINDING, visibleFrom, constant);
            }
        }
    }

    private void walkState(Statement.StateVariable state) {
        if (state.type() != null) {
            builder.types().walkType(state.type(), Use.Kind.TYPE);
        }
        walkOptional(state.value());
        builder.declare(state.name(), Origin.BINDING, state.span().end(), false, state.type());
    }

    private void walkIf(Statement.If choice) {
        for (Statement.If.Branch branch : choice.branches()) {
            walk(branch.condition());
            walkBlock(branch.body());
        }
        if (choice.otherwise() != null) {
            walkBlock(choice.otherwise());
        }
    }

    private void walkFor(Statement.For loop) {
        if (loop.init() != null) {
            walk(loop.init());
        }
        walkOptional(loop.condition());
        walkOptional(loop.step());
        walkLoop(loop.body());
    }

    private void walkLoop(Block body) {
        builder.current().function().inLoop(() -> walkBlock(body));
    }

    private void walkTry(Statement.Try attempt) {
        walkBlock(attempt.body());
        Statement.Try.Catch handler = attempt.handler();
        if (handler != null) {
            Block body = handler.body();
            var scope = new BlockScope(builder.current(), body.span().start());
            Identifier name = handler.name() != null ? handler.name()
                    : new Identifier(DEFAULT_CATCH_NAME, handler.span());
            builder.declareInBlock(name, scope);
            builder.names().putBlock(body, scope);
            builder.within(scope, () -> walkBlock(body));
        }
        if (attempt.finallyBlock() != null) {
            walkBlock(attempt.finallyBlock());
        }
    }

    private void walkSelect(Statement.Select select) {
        for (Statement.Select.Case each : select.cases()) {
            switch (each.operation()) {
                case Statement.Select.Receive receive -> walk(receive.channel());
                case Statement.Select.Send send -> {
                    walk(send.channel());
                    walk(send.value());
                }
                case Statement.Select.After after -> walk(after.seconds());
                case Statement.Select.Await await -> walk(await.task());
            }
        }
        for (Statement.Select.Case each : select.cases()) {
            Block body = each.body();
            var scope = new BlockScope(builder.current(), body.span().start());
            if (each.variable() != null) {
                builder.declareInBlock(each.variable(), scope);
            }
            builder.names().putBlock(body, scope);
            builder.within(scope, () -> walkBlock(body));
        }
        if (select.otherwise() != null) {
            walkBlock(select.otherwise());
        }
    }

    private void walkArm(MatchArm arm) {
        var scope = new BlockScope(builder.current(), arm.span().start());
        builder.names().putBlock(arm, scope);
        builder.within(scope, () -> {
            arm.alternatives().forEach(pattern -> builder.expressions().walkPattern(pattern, scope));
            walkOptional(arm.guard());
            walkBlock(arm.body());
        });
    }

    private void walkDefer(Statement.Defer defer) {
        builder.current().function().markDeferring();
        walkHandler(Kind.BLOCK, defer.body(), List.of());
    }

    /** A block that is a function of its own: it runs at another time than the statement it stands in. */
    private void walkHandler(Kind kind, Block body, List<Parameter> parameters) {
        builder.names().putFunction(body, builder.inFunction(kind, () -> {
            builder.declareParameters(parameters);
            walkBlock(body);
        }));
    }

    private void walkDeclaration(Declaration declaration) {
        boolean isMethod = declaration instanceof Declaration.Function method && method.receiver() != null;
        if (!isMethod) {
            builder.placement().decorators(declaration);
        }
        declaration.prefix()
                .decorators()
                .forEach(decorator -> builder.expressions().walkArguments(decorator.arguments()));
        switch (declaration) {
            case Declaration.Function function -> {
                if (function.receiver() == null) {
                    builder.types().walkFunction(function, Kind.FUNCTION, builder.current());
                } else {
                    builder.types().walkExtension(function);
                }
            }
            case Declaration.Alias alias -> walk(alias.value());
            case Declaration.Module module -> {
                builder.declare(module.path().getFirst(), Origin.MODULE, module.span().start());
                builder.names().putFunction(module, builder.inFunction(Kind.MODULE, () -> walkBlock(module.body())));
            }
            case Declaration.Data data -> builder.types().walkMembers(data, data.members());
            case Declaration.Entity entity -> builder.types().walkMembers(entity, entity.members());
            case Declaration.Contract contract -> builder.types().walkMembers(contract, contract.members());
            case Declaration.Interface protocol -> builder.types().walkMembers(protocol, protocol.members());
            case Declaration.Enumeration enumeration -> {
                builder.types().checkMembers(enumeration);
                enumeration.members().forEach(member -> walkOptional(member.value()));
            }
            case Declaration.TypeAlias alias -> builder.types().walkType(alias.type(), Use.Kind.TYPE);
            case Declaration.External external -> builder.names()
                    .putFunction(
                            external,
                            builder.inFunction(
                                    Kind.FUNCTION, () -> builder.declareParameters(external.accepted())));
            case Declaration.Event event -> {}
        }
    }

    private void walkModuleStatement(ModuleStatement statement) {
        if (!builder.placement().allows(statement)) {
            return;
        }
        switch (statement) {
            case ModuleStatement.Use use -> {
                int visibleFrom = use.span().end();
                switch (use.selection()) {
                    case ModuleStatement.Use.Selection.Everything everything ->
                        builder.names().noteImportOfEverything();
                    case ModuleStatement.Use.Selection.Wildcard wildcard -> builder.names().noteImportOfEverything();
                    case ModuleStatement.Use.Selection.Module module ->
                        builder.declare(module.alias(), Origin.IMPORT, visibleFrom);
                    case ModuleStatement.Use.Selection.Names selected -> selected.names()
                            .forEach(item -> builder.declare(item.alias() != null ? item.alias() : item.name(),
                                    Origin.IMPORT, visibleFrom));
                }
            }
            case ModuleStatement.ExportStatement export -> walk(export.statement());
            case ModuleStatement.Unexported unexported -> walk(unexported.statement());
            case ModuleStatement.ExportNames export -> export.names()
                    .forEach(item -> builder.use(item.name(), item.name().name(), Use.Kind.EXPORT));
            case ModuleStatement.ExportPolyglot export -> export.items().forEach(item -> walk(item.value()));
            case ModuleStatement.ExportDefault export -> walk(export.value());
        }
    }

    private void walkCommand(CommandStatement command) {
        switch (command) {
            case CommandStatement.Require require -> {
                walk(require.condition());
                walkOptional(require.message());
                if (require.tolerance() != null) {
                    walkBlock(require.tolerance());
                }
            }
            case CommandStatement.Verify verify -> {
                verify.conditions().forEach(this::walk);
                walkOptional(verify.message());
            }
            case CommandStatement.Assert check -> {
                walk(check.condition());
                walkOptional(check.message());
            }
            case CommandStatement.Revert revert -> walkOptional(revert.message());
            case CommandStatement.Seal seal -> {
                builder.expressions().walkPlace(seal.target());
                if (seal.target() instanceof Expression.Name name) {
                    builder.use(name, name.name(), Use.Kind.SEAL);
                }
            }
            case CommandStatement.LogRedirect log -> walk(log.path());
            case CommandStatement.Audit audit -> {
                walk(audit.value());
                walkOptional(audit.label());
            }
            // Without effect, or refused when they are executed: their operands are never evaluated.
            case CommandStatement.Command other -> {}
            case CommandStatement.Unsupported other -> {}
        }
    }

    private void walkEvent(EventStatement statement) {
        switch (statement) {
            case EventStatement.Emit emit -> {
                builder.placement().emit(emit);
                builder.expressions().walkArguments(emit.arguments());
                walkOptional(emit.data());
            }
            case EventStatement.On on -> walkHandler(Kind.FUNCTION, on.body(), on.parameters());
            case EventStatement.Stream stream -> walkHandler(Kind.FUNCTION, stream.body(), List.of(
                    new Parameter(stream.variable(), null, null, false, stream.variable().span())));
            case EventStatement.Watch watch -> walkWatch(watch);
        }
    }

    void walkWatch(EventStatement.Watch watch) {
        builder.placement().watched(watch.watched());
        List<Use> uses = builder.current().function().uses();
        int first = uses.size();
        walk(watch.watched());
        builder.expressions().walkSuper(WatchedReads.of(watch.watched()).members());
        List.copyOf(uses.subList(first, uses.size()))
                .forEach(use -> builder.use(use.node(), use.name(), Use.Kind.WATCH));
        builder.names().putFunction(watch, builder.inFunction(Kind.BLOCK, () -> walk(watch.watched())));
        walkHandler(Kind.BLOCK, watch.body(), List.of());
    }
}
