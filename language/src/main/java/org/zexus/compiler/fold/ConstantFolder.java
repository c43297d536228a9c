package org.zexus.compiler.fold;

import java.util.List;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;

/** Finds the values of constant expressions. */
public final class ConstantFolder {
    private ConstantFolder() {}

    /** The value of an expression, or null if it is not constant or computing it could raise an error. */
    public static Constant fold(Expression expression) {
        List<Expression> spine = expression.leftSpine();
        Constant left = leaf(spine.getLast());
        for (int i = spine.size() - 2; i >= 0 && left != null; i--) {
            left = fold(left, spine.get(i));
        }
        return left;
    }

    /** The value of an operation whose left operand is {@code left}, or null. */
    public static Constant fold(Constant left, Expression operation) {
        return switch (operation) {
            case Expression.Binary binary -> {
                Constant right = fold(binary.right());
                yield right == null ? null : Operations.binary(binary.operator(), left, right);
            }
            case Expression.Logical logical -> fold(left, logical);
            default -> null;
        };
    }

    private static Constant fold(Constant left, Expression.Logical logical) {
        return switch (logical.operator()) {
            case AND -> left.isTrue() ? truth(fold(logical.right())) : new Constant(false);
            case OR -> left.isTrue() ? new Constant(true) : truth(fold(logical.right()));
            case COALESCE -> left.value() == null ? fold(logical.right()) : left;
        };
    }

    private static Constant truth(Constant constant) {
        return constant == null ? null : new Constant(constant.isTrue());
    }

    private static Constant leaf(Expression expression) {
        return switch (expression) {
            case Literal.IntegerLiteral literal -> Constant.of(literal.value());
            case Literal.FloatLiteral literal -> new Constant(literal.value());
            case Literal.StringLiteral literal -> new Constant(literal.value());
            case Literal.BooleanLiteral literal -> new Constant(literal.value());
            case Literal.NullLiteral literal -> new Constant(null);
            case Expression.Parenthesized parenthesized -> fold(parenthesized.inner());
            case Expression.Unary unary -> {
                Constant operand = fold(unary.operand());
                yield operand == null ? null : Operations.unary(unary.operator(), operand);
            }
            case Expression.Conditional conditional -> {
                Constant condition = fold(conditional.condition());
                yield condition == null ? null
                        : fold(condition.isTrue() ? conditional.whenTrue() : conditional.whenFalse());
            }
            default -> null;
        };
    }
}
