package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.fold.Constant;
import org.zexus.compiler.fold.ConstantFolder;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.LogicalOperator;
import org.zexus.syntax.source.Span;

/**
 * Generates expressions.
 *
 * <p>
 * Chains that lean to the left ({@code a + b + c}, {@code a.b().c()}) may have any length: they are walked in a loop
 * from the innermost left operand outwards.
 */
final class ExpressionGenerator {
    private final FunctionGenerator function;
    private final Emitter out;
    private final OperatorGenerator operators;
    private final CallGenerator calls;
    private final LiteralGenerator literals;
    private final AssignmentGenerator assignments;

    ExpressionGenerator(FunctionGenerator function) {
        this.function = function;
        this.out = function.out();
        this.operators = new OperatorGenerator(function, this);
        this.calls = new CallGenerator(function, this);
        this.literals = new LiteralGenerator(function, this);
        this.assignments = new AssignmentGenerator(function, this);
    }

    OperatorGenerator operators() {
        return operators;
    }

    CallGenerator calls() {
        return calls;
    }

    AssignmentGenerator assignments() {
        return assignments;
    }

    LiteralGenerator literals() {
        return literals;
    }

    /** Emits an expression that leaves its value on the stack. */
    void value(Expression expression) {
        List<Expression> spine = spine(expression);
        int outermostConstant = spine.size();
        Constant constant = null;
        for (int i = spine.size() - 1; i >= 0; i--) {
            Constant next = i == spine.size() - 1 ? ConstantFolder.fold(spine.get(i))
                    : ConstantFolder.fold(constant, spine.get(i));
            if (next == null) {
                break;
            }
            constant = next;
            outermostConstant = i;
        }
        int index;
        if (constant != null) {
            out.load(spine.get(outermostConstant).span(), constant.value());
            index = outermostConstant - 1;
        } else {
            index = innermost(spine);
        }
        while (index >= 0) {
            index = further(spine, index);
        }
    }

    /** Emits an expression for its effect only. */
    void effect(Expression expression) {
        switch (expression) {
            case Expression.Assign assign -> assignments.assign(assign, false);
            case Expression.Destructuring destructuring -> assignments.takeApart(destructuring, false);
            case Expression.Parenthesized parenthesized -> effect(parenthesized.inner());
            case Expression.StatementValue value -> function.statements().effect(value.statement());
            default -> {
                if (ConstantFolder.fold(expression) == null) {
                    value(expression);
                    out.emit(expression.span(), Opcode.POP);
                }
            }
        }
    }

    /** The expression and its left operands, up to one that is generated as a whole. */
    private static List<Expression> spine(Expression expression) {
        var spine = new ArrayList<Expression>();
        Expression node = expression;
        spine.add(node);
        while (!(node instanceof Expression.Logical) && node.leftOperand() != null) {
            node = node.leftOperand();
            spine.add(node);
        }
        return spine;
    }

    /** Emits the innermost expression of a spine; answers the index of the next one. */
    private int innermost(List<Expression> spine) {
        int index = spine.size() - 1;
        Expression expression = spine.get(index);
        if (expression instanceof Expression.Name name && index > 0) {
            if (spine.get(index - 1) instanceof Expression.Call call && calls.named(name, call)) {
                return index - 2;
            }
            if (calls.isSuper(name)) {
                return superMember(spine, index);
            }
        }
        leaf(expression);
        return index - 1;
    }

    private int superMember(List<Expression> spine, int index) {
        if (!(spine.get(index - 1) instanceof Expression.Member member)) {
            throw new IllegalStateException("'super' without a member");
        }
        if (index > 1 && spine.get(index - 2) instanceof Expression.Call call) {
            calls.superMethod(call, member);
            return index - 3;
        }
        function.variables().loadThis(member.span());
        out.emit(member.span(), Opcode.GET_SUPER, out.constant(member.name().name()));
        return index - 2;
    }

    /** Emits an expression whose left operand lies on the stack; answers the index of the next one. */
    private int further(List<Expression> spine, int index) {
        Expression expression = spine.get(index);
        Span at = expression.span();
        switch (expression) {
            case Expression.Binary binary -> operators.binary(binary);
            case Expression.TypeTest test -> {
                function.annotations().test(test.operatorSpan(), test.type());
                if (test.negated()) {
                    out.emit(at, Opcode.NOT);
                }
            }
            case Expression.Call call -> calls.value(call);
            case Expression.Index element -> {
                value(element.index());
                out.emit(at, Opcode.INDEX);
            }
            case Expression.Slice slice -> {
                valueOrNull(slice.from(), at);
                valueOrNull(slice.to(), at);
                out.emit(at, Opcode.SLICE);
            }
            case Expression.Member member -> {
                if (index > 0 && spine.get(index - 1) instanceof Expression.Call call) {
                    calls.method(call, member);
                    return index - 2;
                }
                out.load(at, member.name().name());
                out.emit(at, Opcode.GET_ATTR);
            }
            case Expression.Construction construction -> {
                literals.construct(construction.entries(), at);
            }
            default -> throw new IllegalStateException("not an operation: " + expression.getClass().getSimpleName());
        }
        return index - 1;
    }

    /** Emits an optional expression; nothing written means null. */
    void valueOrNull(Expression expression, Span at) {
        if (expression == null) {
            out.load(at, null);
        } else {
            value(expression);
        }
    }

    private void leaf(Expression expression) {
        Span at = expression.span();
        switch (expression) {
            case Expression.Name name -> function.variables().load(at, name, name.name());
            case Expression.This self -> function.variables().load(at, self, "this");
            case Expression.Parenthesized parenthesized -> value(parenthesized.inner());
            case Literal.Interpolation text -> literals.interpolation(text);
            case Literal.ListLiteral list -> literals.list(list);
            case Literal.MapLiteral map -> literals.entries(map.entries(), at);
            case Expression.Unary unary -> operators.unary(unary);
            case Expression.Logical logical -> operators.logical(logical);
            case Expression.Await await -> {
                value(await.value());
                out.emit(at, Opcode.AWAIT_VALUE);
            }
            case Expression.Spawn spawn -> calls.spawn(spawn);
            case Expression.Parallel parallel -> calls.parallel(parallel);
            case Expression.Assign assign -> assignments.assign(assign, true);
            case Expression.Destructuring destructuring -> assignments.takeApart(destructuring, true);
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.StatementValue value -> function.statements().usedValue(value.statement());
            case Literal.FunctionLiteral literal -> function.closures().literal(literal);
            case Expression.Find find -> raiseUnsupported("find", at);
            case Expression.Load load -> raiseUnsupported("load", at);
            case Expression.Sanitize sanitize -> raiseUnsupported("sanitize", at);
            default -> throw new IllegalStateException("not constant: " + expression.getClass().getSimpleName());
        }
    }

    /** Emits the error of a word the language knows but does not carry out yet. */
    void raiseUnsupported(String word, Span at) {
        raise("UnsupportedError", "'" + word + "' is not supported yet", at);
    }

    /** Emits an error. */
    void raise(String kind, String message, Span at) {
        out.emit(at, Opcode.RAISE, out.constant(kind), out.constant(message));
    }

    private void conditional(Expression.Conditional conditional) {
        Constant constant = ConstantFolder.fold(conditional.condition());
        if (constant != null) {
            value(constant.isTrue() ? conditional.whenTrue() : conditional.whenFalse());
            return;
        }
        var otherwise = new Target();
        var end = new Target();
        condition(conditional.condition(), otherwise, false);
        value(conditional.whenTrue());
        out.jump(conditional.span(), Opcode.JUMP, end);
        out.mark(otherwise);
        value(conditional.whenFalse());
        out.mark(end);
    }

    /** Emits a condition that goes to {@code target} if its truth is {@code jumpIf}, and goes on otherwise. */
    void condition(Expression expression, Target target, boolean jumpIf) {
        Constant constant = ConstantFolder.fold(expression);
        if (constant != null) {
            if (constant.isTrue() == jumpIf) {
                out.jump(expression.span(), Opcode.JUMP, target);
            }
            return;
        }
        switch (expression) {
            case Expression.Parenthesized parenthesized -> condition(parenthesized.inner(), target, jumpIf);
            case Expression.Unary unary when OperatorGenerator.isNot(unary) -> condition(
                    unary.operand(),
                    target,
                    !jumpIf);
            case Expression.Logical logical when logical.operator() != LogicalOperator.COALESCE -> operators
                    .logicalCondition(logical, target, jumpIf);
            default -> {
                value(expression);
                out.jump(
                        expression.span(),
                        jumpIf ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE,
                        target);
            }
        }
    }
}
