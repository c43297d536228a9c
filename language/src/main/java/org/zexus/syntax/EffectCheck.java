package org.zexus.syntax;

import java.util.List;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;
import org.zexus.syntax.ast.UnaryOperator;

/**
 * Warns about expression statements that do nothing. The last statement of a body is left out, since its value is the
 * body's value.
 */
final class EffectCheck {
    /** Deeper operands are taken to have an effect, so that the check takes little time and stack. */
    private static final int DEEPEST = 20;

    private EffectCheck() {}

    static void check(List<Statement> statements, Problems problems) {
        for (int i = 0; i < statements.size() - 1; i++) {
            if (statements.get(i) instanceof Statement.ExpressionStatement statement) {
                check(statement.expression(), i == 0, problems);
            }
        }
    }

    private static void check(Expression expression, boolean first, Problems problems) {
        boolean documentation = first && expression instanceof Expression.StringLiteral;
        if (documentation || !isWithoutEffect(expression, 0)) {
            return;
        }
        boolean negation = expression instanceof Expression.Unary unary
                && unary.operator() == UnaryOperator.NEGATE;
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
            case Expression.IntegerLiteral _,Expression.FloatLiteral _,Expression.StringLiteral _,Expression.BooleanLiteral _,Expression.NullLiteral _,Expression.Name _,Expression.This _,Expression.FunctionLiteral _ ->
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
