package org.zexus.compiler.scope;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zexus.syntax.ast.Argument;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.MapEntry;
import org.zexus.syntax.ast.Pattern;

/** Collects the uses in expressions and patterns. */
final class ExpressionWalker {
    private static final Set<String> FUNCTION_WORDS = Set.of("action", "function");

    private final ScopeBuilder builder;

    ExpressionWalker(ScopeBuilder builder) {
        this.builder = builder;
    }

    void walkOptional(Expression expression) {
        if (expression != null) {
            walk(expression);
        }
    }

    /** Walks an expression in source order; chains to the left are walked in a loop, because they may be very long. */
    void walk(Expression expression) {
        if (expression.leftOperand() == null) {
            walkWithoutLeft(expression);
            return;
        }
        List<Expression> spine = expression.leftSpine();
        int last = spine.size() - 1;
        if (spine.get(last) instanceof Expression.Name name) {
            walkFirst(name, spine);
            last--;
        }
        for (int i = last; i >= 0; i--) {
            walkWithoutLeft(spine.get(i));
        }
    }

    /** Walks the name that a chain starts with. */
    private void walkFirst(Expression.Name name, List<Expression> spine) {
        builder.countNode();
        builder.use(name, name.name(), kindOfFirst(name, spine));
    }

    private static Use.Kind kindOfFirst(Expression.Name name, List<Expression> spine) {
        if (SuperWord.startsChain(spine)) {
            return Use.Kind.SUPER;
        }
        if (spine.get(spine.size() - 2) instanceof Expression.Call call) {
            if (CommandWords.isCommand(name, call)) {
                return Use.Kind.WORD;
            }
            if (FUNCTION_WORDS.contains(name.name())) {
                return Use.Kind.FUNCTION_WORD;
            }
        }
        return Use.Kind.READ;
    }

    private void walkWithoutLeft(Expression expression) {
        builder.countNode();
        switch (expression) {
            case Expression.Name name -> builder.use(name, name.name(), Use.Kind.READ);
            case Expression.This self -> builder.use(self, "this", Use.Kind.RECEIVER);
            case Literal.IntegerLiteral literal -> {}
            case Literal.FloatLiteral literal -> {}
            case Literal.StringLiteral literal -> {}
            case Literal.BooleanLiteral literal -> {}
            case Literal.NullLiteral literal -> {}
            case Literal.Interpolation text -> walkInterpolation(text);
            case Expression.Parenthesized parenthesized -> walk(parenthesized.inner());
            case Literal.ListLiteral list -> list.elements().forEach(element -> walk(element.value()));
            case Literal.MapLiteral map -> walkEntries(map.entries());
            case Expression.Construction construction -> walkEntries(construction.entries());
            case Expression.Unary unary -> walk(unary.operand());
            case Expression.Binary binary -> walk(binary.right());
            case Expression.Logical logical -> walk(logical.right());
            case Expression.TypeTest test -> builder.types().walkType(test.type(), Use.Kind.TESTED_TYPE);
            case Expression.Await await -> walk(await.value());
            case Expression.Spawn spawn -> {
                builder.placement().spawned(spawn);
                walk(spawn.call());
            }
            case Expression.Parallel parallel -> walkEntries(parallel.branches().entries());
            case Expression.Call call -> {
                call.typeArguments().forEach(type -> builder.types().walkType(type, Use.Kind.TYPE));
                walkArguments(call.arguments());
                recordSeal(call);
            }
            case Expression.Index index -> walk(index.index());
            case Expression.Slice slice -> {
                walkOptional(slice.from());
                walkOptional(slice.to());
            }
            case Expression.Member member -> {}
            case Expression.Assign assign -> walkAssign(assign);
            case Expression.Destructuring destructuring -> {
                walkTarget(destructuring.target());
                walk(destructuring.value());
            }
            case Expression.Conditional conditional -> walkConditional(conditional);
            case Expression.StatementValue value -> builder.statements().walk(value.statement());
            case Literal.FunctionLiteral literal -> walkFunction(literal);
            case Expression.Find find -> walk(find.value());
            case Expression.Load load -> {
                walk(load.value());
                walkOptional(load.source());
            }
            case Expression.Sanitize sanitize -> walk(sanitize.value());
        }
    }

    /** {@code seal(x)} is the statement, unless the program has a function of that name. */
    private void recordSeal(Expression.Call call) {
        if (call.callee() instanceof Expression.Name callee && callee.name().equals("seal")
                && call.arguments().size() == 1
                && call.arguments().getFirst().value() instanceof Expression.Name name) {
            builder.use(name, name.name(), Use.Kind.SEAL);
        }
    }

    private void walkInterpolation(Literal.Interpolation text) {
        for (Literal.Interpolation.Part part : text.parts()) {
            if (part instanceof Literal.Interpolation.Part.Value(var value)) {
                walk(value);
            }
        }
    }

    void walkArguments(List<Argument> arguments) {
        arguments.forEach(argument -> walk(argument.value()));
    }

    private void walkEntries(List<MapEntry> entries) {
        for (MapEntry entry : entries) {
            switch (entry) {
                case MapEntry.Named named -> walk(named.value());
                case MapEntry.Keyed keyed -> {
                    walk(keyed.key());
                    walk(keyed.value());
                }
                case MapEntry.Spread spread -> walk(spread.value());
            }
        }
    }

    private void walkAssign(Expression.Assign assign) {
        if (assign.target() instanceof Expression.Name name) {
            builder.use(name, name.name(), assign.operator() == null ? Use.Kind.ASSIGN : Use.Kind.UPDATE);
        } else {
            builder.placement().assignment(assign.target());
            walkPlace(assign.target());
        }
        walk(assign.value());
    }

    /** Walks what something is done to. */
    void walkPlace(Expression place) {
        if (SuperWord.ownerOf(place) == null) {
            walk(place);
        } else {
            walkSuper(Set.of(place));
        }
    }

    /** Walks the word {@code super} before a member that is not merely read, where it is no more than a name. */
    void walkSuper(Set<? extends Expression> members) {
        members.stream()
                .map(SuperWord::ownerOf)
                .filter(Objects::nonNull)
                .forEach(word -> builder.use(word, word.name(), Use.Kind.READ));
    }

    private void walkTarget(BindingTarget target) {
        switch (target) {
            case BindingTarget.Place(Expression.Name name, _) -> builder.use(name, name.name(), Use.Kind.ASSIGN);
            case BindingTarget.Place(var place, _) -> {
                builder.placement().assignment(place);
                walkPlace(place);
            }
            case BindingTarget.Sequence sequence -> {
                sequence.elements().forEach(this::walkTarget);
                if (sequence.rest() != null) {
                    walkTarget(sequence.rest());
                }
            }
            case BindingTarget.Mapping mapping -> mapping.entries().forEach(entry -> walkTarget(entry.target()));
            case BindingTarget.Single _ -> throw new IllegalStateException("an assignment declares nothing");
        }
    }

    private void walkConditional(Expression.Conditional conditional) {
        if (conditional.form() == Expression.Conditional.Form.VALUE_IF) {
            walk(conditional.whenTrue());
            walk(conditional.condition());
        } else {
            walk(conditional.condition());
            walk(conditional.whenTrue());
        }
        walk(conditional.whenFalse());
    }

    private void walkFunction(Literal.FunctionLiteral literal) {
        builder.names().putFunction(literal, builder.inFunction(FunctionScope.Kind.FUNCTION, () -> {
            builder.declareParameters(literal.parameters());
            builder.statements().walkBlock(literal.body());
        }));
    }

    /** Declares the names a pattern binds and records the names it compares with. */
    void walkPattern(Pattern pattern, BlockScope arm) {
        builder.countNode();
        switch (pattern) {
            case Pattern.Literal literal -> walk(literal.value());
            case Pattern.Wildcard wildcard -> {}
            case Pattern.Binding binding -> builder.declareInBlock(binding.name(), arm);
            case Pattern.Value value -> walk(value.value());
            case Pattern.Instance instance -> {
                walk(instance.type());
                instance.fields().forEach(field -> walkPattern(field, arm));
            }
            case Pattern.Sequence sequence -> {
                sequence.elements().forEach(element -> walkPattern(element, arm));
                if (sequence.rest() != null) {
                    builder.declareInBlock(sequence.rest(), arm);
                }
            }
            case Pattern.Mapping mapping -> {
                for (Pattern.Mapping.Entry entry : mapping.entries()) {
                    if (entry.pattern() == null) {
                        builder.declareInBlock(entry.key(), arm);
                    } else {
                        walkPattern(entry.pattern(), arm);
                    }
                }
            }
        }
    }
}
