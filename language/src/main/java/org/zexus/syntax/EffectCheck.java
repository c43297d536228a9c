package org.zexus.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.UnaryOperator;

/**
 * Warns about expression statements that do nothing or whose result is the only thing they give. The last statement of
 * a body is left out, since its value is the body's value.
 */
final class EffectCheck {
    /** Deeper operands are taken to have an effect, so that the check takes little time and stack. */
    private static final int DEEPEST = 20;

    /** Built-in methods that leave their list as it is and give a new one. */
    private static final Set<String> PURE_METHODS = Set.of("sort", "reverse", "slice");

    /** Built-in functions of the same kind. */
    private static final Set<String> PURE_FUNCTIONS = Set.of("push", "sort", "reverse", "slice");

    private final Problems problems;

    /** Functions and methods that the text declares; they may have an effect whatever their name. */
    private final Set<String> declared = new HashSet<>();

    private final List<Discarded> discarded = new ArrayList<>();

    EffectCheck(Problems problems) {
        this.problems = problems;
    }

    /** A call whose result is not used; it matters unless a function of that name turns out to be declared. */
    private record Discarded(String function, Expression.Call call) {}

    /** Notes that the text declares a function or method. */
    void declare(String function) {
        declared.add(function);
    }

    /** Checks the statements of a body. */
    void check(List<Statement> statements) {
        for (int i = 0; i < statements.size() - 1; i++) {
            if (statements.get(i) instanceof Statement.ExpressionStatement statement) {
                checkEffect(statement.expression(), i == 0);
                checkResult(statement.expression());
            }
        }
    }

    /** Reports what can only be decided at the end of the text. */
    void finish() {
        for (var discard : discarded) {
            if (!declared.contains(discard.function())) {
                problems.warn("the result of '" + discard.function() + "' is not used; the list itself stays as it is",
                        discard.call().span());
            }
        }
    }

    private void checkResult(Expression expression) {
        if (!(expression instanceof Expression.Call call)) {
            return;
        }
        if (call.callee() instanceof Expression.Member member && PURE_METHODS.contains(member.name().name())) {
            discarded.add(new Discarded(member.name().name(), call));
        } else if (call.callee() instanceof Expression.Name name && PURE_FUNCTIONS.contains(name.name())) {
            discarded.add(new Discarded(name.name(), call));
        }
    }

    private void checkEffect(Expression expression, boolean first) {
        boolean documentation = first && expression instanceof Literal.StringLiteral;
        if (documentation || !isWithoutEffect(expression, 0)) {
            return;
        }
        boolean negation = expression instanceof Expression.Unary unary && unary.operator() == UnaryOperator.NEGATE;
        problems.warn(
                negation
                        ? "this line has no effect; to continue the previous line, end it with the operator"
                        : "this expression has no effect",
                expression.span());
    }

    private static boolean isWithoutEffect(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        int next = depth + 1;
        return switch (expression) {
            case Literal.IntegerLiteral _,Literal.FloatLiteral _,Literal.StringLiteral _,Literal.BooleanLiteral _,Literal.NullLiteral _,Expression.Name _,Expression.This _,Literal.FunctionLiteral _ ->
                true;
            case Expression.Parenthesized node -> isWithoutEffect(node.inner(), next);
            case Expression.Unary node -> isWithoutEffect(node.operand(), next);
            case Expression.Binary node ->
                isWithoutEffect(node.right(), next) && isWithoutEffect(node.left(), next);
            case Expression.Logical node ->
                isWithoutEffect(node.right(), next) && isWithoutEffect(node.left(), next);
            case Expression.TypeTest node -> isWithoutEffect(node.value(), next);
            case Expression.Member node -> isWithoutEffect(node.object(), next);
            case Expression.Index node ->
                isWithoutEffect(node.index(), next) && isWithoutEffect(node.object(), next);
            default -> false;
        };
    }
}
