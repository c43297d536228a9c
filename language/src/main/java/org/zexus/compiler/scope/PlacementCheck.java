package org.zexus.compiler.scope;

import java.util.Set;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Decorator;
import org.zexus.syntax.ast.EventStatement;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Modifier;
import org.zexus.syntax.ast.ModuleStatement;
import org.zexus.syntax.ast.TypeMember;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** Reports what is well-formed in itself, but cannot stand where it does. */
final class PlacementCheck {
    private static final Set<String> METHOD_DECORATORS = Set.of("cached", "logged");

    private final ScopeBuilder builder;
    private final Problems problems;

    PlacementCheck(ScopeBuilder builder, Problems problems) {
        this.builder = builder;
        this.problems = problems;
    }

    /** Checks a {@code break} or {@code continue}. */
    void leavingLoop(String word, Span at) {
        if (!builder.current().function().isInLoop()) {
            problems.error("SyntaxError", "'" + word + "' outside a loop", at);
        }
    }

    /** Whether a module statement may stand here; imports may stand anywhere. */
    boolean allows(ModuleStatement statement) {
        if (statement instanceof ModuleStatement.Use || builder.current().function().isModule()) {
            return true;
        }
        String word = statement instanceof ModuleStatement.Unexported ? "private" : "export";
        problems.error("SyntaxError", "'" + word + "' inside a function", statement.span());
        return false;
    }

    /** Checks the decorators of anything but a method. */
    void decorators(Declaration declaration) {
        declaration.prefix().decorators().forEach(this::refuse);
    }

    /** Checks a method: its decorators, and whether it may have a body. */
    void method(Declaration type, Declaration.Function method) {
        if (method.body() == null) {
            return;
        }
        String name = method.name().name();
        if (type instanceof Declaration.Interface) {
            problems.error(
                    "UnsupportedError",
                    "a method of an interface cannot have a body: '" + name + "'",
                    method.name().span());
        }
        boolean plain = !method.prefix().has(Modifier.STATIC) && !method.constructs(type);
        for (Decorator decorator : method.prefix().decorators()) {
            if (!plain || !METHOD_DECORATORS.contains(decorator.name().name())) {
                refuse(decorator);
            }
        }
    }

    private void refuse(Decorator decorator) {
        String name = decorator.name().name();
        String message = METHOD_DECORATORS.contains(name) ? "'@" + name + "' is for methods"
                : "unknown decorator '@" + name + "'";
        problems.error("SyntaxError", message, decorator.span());
    }

    /** Checks a function that is declared with a body. */
    void function(Declaration.Function function) {
        if (function.prefix().has(Modifier.NATIVE)) {
            problems.error("UnsupportedError", "'native' is not supported", function.name().span());
        }
    }

    /** Checks what a type extends or implements. */
    void supertype(TypeNode type) {
        if (!(type instanceof TypeNode.Named)) {
            problems.error("SyntaxError", "expected the name of a type", type.span());
        }
    }

    /** Checks a reaction of a type: it runs after changes of one field. */
    void reaction(TypeMember.Reaction reaction) {
        if (reaction.watchedField() == null) {
            problems.error(
                    "UnsupportedError",
                    "'watch' of anything but a field is not supported yet in a type",
                    reaction.watch().watched().span());
        }
    }

    /** Checks a watched expression: what it reads must be known. */
    void watched(Expression watched) {
        for (Expression unreadable : WatchedReads.of(watched).unreadable()) {
            problems.error(
                    "UnsupportedError",
                    "'watch' cannot follow what this expression reads; watch variables, members and calls",
                    unreadable.span());
        }
    }

    /** Checks the arguments of an event. */
    void emit(EventStatement.Emit emit) {
        if (emit.data() == null && !emit.arguments().stream().allMatch(Argument::isPlain)) {
            problems.error("SyntaxError", "'emit' takes arguments by place only", emit.span());
        }
    }

    /** Checks what {@code spawn} and {@code async} start. */
    void spawned(Expression.Spawn spawn) {
        Expression operand = spawn.call();
        while (operand instanceof Expression.Parenthesized parenthesized) {
            operand = parenthesized.inner();
        }
        if (!(operand instanceof Expression.Call call)) {
            problems.error("SyntaxError", "expected a call behind 'spawn' or 'async'", operand.span());
        } else if (call.callee() instanceof Expression.Member member && SuperWord.isSuper(member.object())) {
            SuperWord.refuse(problems, member.object().span());
        }
    }

    /** Checks an assignment of a field by {@code this.field}; {@code self} is known only when names are resolved. */
    void assignment(Expression target) {
        if (!builder.current().function().isReadOnly() || !(target instanceof Expression.Member member)) {
            return;
        }
        if (member.object() instanceof Expression.This) {
            refuseStateChange(problems, target.span());
        } else if (member.object() instanceof Expression.Name name) {
            builder.use(member, name.name(), Use.Kind.CHANGE);
        }
    }

    /** Reports an assignment of state in a function that only looks at it. */
    static void refuseStateChange(Problems problems, Span target) {
        problems.error("ImmutableError", "a view or pure action cannot assign state", target);
    }
}
