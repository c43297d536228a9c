package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.BinaryOperator;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.LogicalOperator;
import org.zexus.syntax.ast.UnaryOperator;
import org.zexus.syntax.source.Span;

/**
 * Parses assignments, conditionals, infix and prefix operators.
 *
 * <p>
 * Infix operators are parsed with a stack of pending operators instead of one method per level of precedence: a chain
 * of any length takes no Java stack, and a bracket takes little.
 */
final class ExpressionParser {
    private static final int COALESCE_LEVEL = 3;
    private static final int OR_LEVEL = 4;
    private static final int AND_LEVEL = 5;
    private static final int NOT_LEVEL = 6;
    private static final int EQUALITY_LEVEL = 7;
    private static final int RELATION_LEVEL = 8;
    private static final int SUM_LEVEL = 9;
    private static final int PRODUCT_LEVEL = 10;

    private final Grammar grammar;
    private final TokenCursor cursor;

    /** Operators of all expressions being parsed that wait for their right operand. */
    private final List<Pending> pending = new ArrayList<>();

    ExpressionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
    }

    /**
     * An operator without its right operand.
     *
     * @param precedence the operator's level
     * @param left the left operand; null for {@code not}
     * @param binary the operator, or null
     * @param logical the operator if it is not {@code binary}, or null for {@code not}
     */
    private record Pending(
            int precedence,
            Expression left,
            BinaryOperator binary,
            LogicalOperator logical,
            Span operatorSpan) {}

    /** The number of operators that wait, for {@link #restore}. */
    int pendingCount() {
        return pending.size();
    }

    /** Forgets the operators of expressions that a failure has left. */
    void restore(int earlierCount) {
        pending.subList(earlierCount, pending.size()).clear();
    }

    /** An expression, assignments included. */
    Expression expression() {
        cursor.enter();
        var left = infix();
        if (cursor.at(TokenKind.QUESTION) && mayContinue()) {
            left = conditional(left);
        } else if (cursor.at(TokenKind.IF) && !cursor.newlineBefore()) {
            left = valueIf(left);
        } else if (isAssignment(cursor.kind()) && cursor.sameLine()) {
            left = assignment(left);
        }
        cursor.leave();
        return left;
    }

    /** An expression at whose outermost level a brace starts a block. */
    Expression header() {
        int outer = cursor.push(Context.HEADER);
        var expression = expression();
        cursor.setContext(outer);
        return expression;
    }

    /** The condition of a statement; an assignment there draws a warning. */
    Expression condition() {
        var condition = header();
        var inner = condition;
        while (inner instanceof Expression.Parenthesized parenthesized) {
            inner = parenthesized.inner();
        }
        if (inner instanceof Expression.Assign assign && assign.operator() == null) {
            cursor.problems()
                    .warn("'=' in a condition assigns; use '==' to compare", assign.operatorSpan());
        }
        return condition;
    }

    private Expression conditional(Expression condition) {
        cursor.advance();
        int outer = cursor.push(Context.COLON_AWAITED);
        var whenTrue = expression();
        cursor.setContext(outer);
        cursor.expect(TokenKind.COLON, "':' and the other value of the conditional");
        var whenFalse = expression();
        return new Expression.Conditional(
                condition,
                whenTrue,
                whenFalse,
                Expression.Conditional.Form.QUESTION,
                condition.span().to(whenFalse.span()));
    }

    private Expression valueIf(Expression whenTrue) {
        cursor.advance();
        var condition = expression();
        cursor.expect(TokenKind.ELSE, "'else' and the other value of the conditional");
        var whenFalse = expression();
        return new Expression.Conditional(
                condition,
                whenTrue,
                whenFalse,
                Expression.Conditional.Form.VALUE_IF,
                whenTrue.span().to(whenFalse.span()));
    }

    private Expression assignment(Expression target) {
        requireAssignable(target);
        var operator = assignmentOperator(cursor.kind());
        var operatorSpan = cursor.span();
        cursor.advance();
        var value = expression();
        return new Expression.Assign(
                target, operator, value, operatorSpan, target.span().to(value.span()));
    }

    private void requireAssignable(Expression target) {
        switch (target) {
            case Expression.Name _,Expression.Member _,Expression.Index _ -> {}
            case Expression.ListLiteral _,Expression.MapLiteral _ ->
                throw new SyntaxFailure(
                        Diagnostic.syntaxError("cannot assign to this expression", target.span())
                                .withHint("'let' takes lists and maps apart"),
                        false);
            default -> throw cursor.failAt("cannot assign to this expression", target.span());
        }
    }

    private static boolean isAssignment(TokenKind kind) {
        return switch (kind) {
            case ASSIGN,
                    PLUS_ASSIGN,
                    MINUS_ASSIGN,
                    STAR_ASSIGN,
                    SLASH_ASSIGN,
                    PERCENT_ASSIGN,
                    POWER_ASSIGN ->
                true;
            default -> false;
        };
    }

    private static BinaryOperator assignmentOperator(TokenKind kind) {
        return switch (kind) {
            case PLUS_ASSIGN -> BinaryOperator.ADD;
            case MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
            case STAR_ASSIGN -> BinaryOperator.MULTIPLY;
            case SLASH_ASSIGN -> BinaryOperator.DIVIDE;
            case PERCENT_ASSIGN -> BinaryOperator.MODULO;
            case POWER_ASSIGN -> BinaryOperator.POWER;
            default -> null;
        };
    }

    /** An expression of infix and prefix operators, without assignments and conditionals. */
    private Expression infix() {
        int base = pending.size();
        while (true) {
            while (cursor.at(TokenKind.NOT)) {
                pushNot(base);
            }
            var operand = unary();
            while (true) {
                int precedence = mayContinue() ? precedence() : 0;
                operand = reduce(operand, base, precedence);
                if (precedence == 0) {
                    return operand;
                }
                if (precedence == RELATION_LEVEL && cursor.atName("is")) {
                    operand = typeTest(operand);
                } else {
                    pushInfix(precedence, operand);
                    break;
                }
            }
        }
    }

    private void pushNot(int base) {
        if (pending.size() > base && pending.getLast().precedence() > NOT_LEVEL) {
            throw cursor.fail("'not' needs parentheses here");
        }
        cursor.enter();
        pending.add(new Pending(NOT_LEVEL, null, null, null, cursor.span()));
        cursor.advance();
    }

    /** Applies the pending operators that bind at least as tightly as {@code precedence}. */
    private Expression reduce(Expression operand, int base, int precedence) {
        var result = operand;
        while (pending.size() > base && pending.getLast().precedence() >= precedence) {
            var operator = pending.removeLast();
            if (operator.left() == null) {
                cursor.leave();
            }
            result = combine(operator, result);
        }
        return result;
    }

    private Expression combine(Pending operator, Expression right) {
        var operatorSpan = operator.operatorSpan();
        if (operator.left() == null) {
            return new Expression.Unary(
                    UnaryOperator.NOT_WORD, right, operatorSpan, operatorSpan.to(right.span()));
        }
        var span = operator.left().span().to(right.span());
        if (operator.logical() != null) {
            warnAboutDefault(operator.logical(), right, operatorSpan);
            return new Expression.Logical(
                    operator.logical(), operator.left(), right, operatorSpan, span);
        }
        if (isOrder(operator.binary())
                && operator.left() instanceof Expression.Binary left
                && isOrder(left.operator())) {
            cursor.problems()
                    .warn("a chain of comparisons compares a boolean; join two comparisons with '&&'",
                            operatorSpan);
        }
        return new Expression.Binary(
                operator.binary(), operator.left(), right, operatorSpan, span);
    }

    private void warnAboutDefault(LogicalOperator operator, Expression right, Span operatorSpan) {
        boolean literal = switch (right) {
            case Expression.StringLiteral _,Expression.Interpolation _,Expression.IntegerLiteral _,Expression.FloatLiteral _,Expression.ListLiteral _,Expression.MapLiteral _ ->
                true;
            default -> false;
        };
        if (operator == LogicalOperator.OR && literal) {
            cursor.problems()
                    .warn("'or' gives true or false; '??' gives a default value", operatorSpan);
        }
    }

    private static boolean isOrder(BinaryOperator operator) {
        return switch (operator) {
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> true;
            default -> false;
        };
    }

    /** Whether the current token can belong to the expression before it, as far as lines go. */
    private boolean mayContinue() {
        return cursor.sameLine() || grammar.keywords().continuesLine(cursor.position());
    }

    /** The precedence of the current token as an infix operator, or 0. */
    private int precedence() {
        return switch (cursor.kind()) {
            case QUESTION_QUESTION -> COALESCE_LEVEL;
            case BARS, OR -> OR_LEVEL;
            case AMPERSANDS, AND -> AND_LEVEL;
            case EQUAL_EQUAL, BANG_EQUAL -> EQUALITY_LEVEL;
            case LESS, GREATER, LESS_EQUAL, IN -> RELATION_LEVEL;
            case NOT -> cursor.kind(1) == TokenKind.IN ? RELATION_LEVEL : 0;
            case NAME -> grammar.keywords().isInfixName(cursor.position()) ? RELATION_LEVEL : 0;
            case PLUS, MINUS -> SUM_LEVEL;
            case STAR, SLASH, PERCENT -> PRODUCT_LEVEL;
            case LESS_LESS -> throw cursor.fail("'<<' is not an operator");
            default -> 0;
        };
    }

    private void pushInfix(int precedence, Expression left) {
        int first = cursor.position();
        BinaryOperator binary = null;
        LogicalOperator logical = null;
        switch (cursor.kind()) {
            case QUESTION_QUESTION -> logical = LogicalOperator.COALESCE;
            case BARS, OR -> logical = LogicalOperator.OR;
            case AMPERSANDS, AND -> logical = LogicalOperator.AND;
            case GREATER -> binary = greater();
            case NOT -> {
                cursor.advance();
                binary = BinaryOperator.NOT_IN;
            }
            default -> binary = binaryOperator(cursor.kind());
        }
        rejectStepOperator();
        cursor.advance();
        pending.add(new Pending(precedence, left, binary, logical, cursor.spanFrom(first)));
    }

    private BinaryOperator greater() {
        boolean touched = cursor.tokens().touchesPrevious(cursor.position() + 1);
        if (touched && cursor.kind(1) == TokenKind.GREATER) {
            throw cursor.fail("'>>' is not an operator");
        }
        if (touched && cursor.kind(1) == TokenKind.ASSIGN) {
            cursor.advance();
            return BinaryOperator.GREATER_EQUAL;
        }
        return BinaryOperator.GREATER;
    }

    private static BinaryOperator binaryOperator(TokenKind kind) {
        return switch (kind) {
            case EQUAL_EQUAL -> BinaryOperator.EQUAL;
            case BANG_EQUAL -> BinaryOperator.NOT_EQUAL;
            case LESS -> BinaryOperator.LESS;
            case LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
            case IN -> BinaryOperator.IN;
            case NAME -> BinaryOperator.MATCHES;
            case PLUS -> BinaryOperator.ADD;
            case MINUS -> BinaryOperator.SUBTRACT;
            case STAR -> BinaryOperator.MULTIPLY;
            case SLASH -> BinaryOperator.DIVIDE;
            case PERCENT -> BinaryOperator.MODULO;
            default -> throw new IllegalArgumentException("no infix operator: " + kind);
        };
    }

    /** Refuses {@code x++} and {@code x--}, which would otherwise continue on the next line. */
    private void rejectStepOperator() {
        var kind = cursor.kind();
        int second = cursor.position() + 1;
        boolean doubled = (kind == TokenKind.PLUS || kind == TokenKind.MINUS)
                && cursor.kind(1) == kind
                && cursor.tokens().touchesPrevious(second);
        if (doubled && grammar.keywords().endsStatement(second + 1)) {
            String sign = kind.text();
            throw cursor.failWithHint(
                    "'" + sign + sign + "' is not an operator", "write 'x " + sign + "= 1'");
        }
    }

    private Expression typeTest(Expression value) {
        var operatorSpan = cursor.span();
        cursor.advance();
        boolean negated = cursor.accept(TokenKind.NOT);
        var type = grammar.types().typeWithoutNull();
        return new Expression.TypeTest(
                value, negated, type, operatorSpan, value.span().to(type.span()));
    }

    /** Prefix operators and their operand. */
    private Expression unary() {
        if (!isPrefix()) {
            return power();
        }
        var operators = new ArrayList<Integer>();
        while (isPrefix()) {
            cursor.enter();
            operators.add(cursor.position());
            cursor.advance();
        }
        var operand = power();
        cursor.leave(operators.size());
        for (int i = operators.size() - 1; i >= 0; i--) {
            operand = prefix(operators.get(i), operand);
        }
        return operand;
    }

    private boolean isPrefix() {
        return switch (cursor.kind()) {
            case MINUS, PLUS, BANG, AWAIT -> true;
            case NAME ->
                (cursor.atName("spawn") || cursor.atName("async"))
                        && grammar.keywords().startsTask(cursor.position())
                        && !grammar.functions().startsLiteral();
            default -> false;
        };
    }

    private Expression prefix(int token, Expression operand) {
        var tokens = cursor.tokens();
        var operatorSpan = tokens.span(token);
        var span = operatorSpan.to(operand.span());
        return switch (tokens.kind(token)) {
            case MINUS -> new Expression.Unary(UnaryOperator.NEGATE, operand, operatorSpan, span);
            case PLUS -> new Expression.Unary(UnaryOperator.PLUS, operand, operatorSpan, span);
            case BANG -> new Expression.Unary(UnaryOperator.NOT, operand, operatorSpan, span);
            case AWAIT -> new Expression.Await(operand, span);
            default -> {
                var call = operand;
                while (call instanceof Expression.Parenthesized parenthesized) {
                    call = parenthesized.inner();
                }
                if (!(call instanceof Expression.Call)) {
                    throw cursor.failAt(
                            "expected a call after '" + tokens.text(token) + "'", operand.span());
                }
                yield new Expression.Spawn(operand, span);
            }
        };
    }

    private Expression power() {
        var base = grammar.postfixes().postfix();
        if (!cursor.at(TokenKind.STAR_STAR) || !mayContinue()) {
            return base;
        }
        cursor.enter();
        var operatorSpan = cursor.span();
        cursor.advance();
        var exponent = unary();
        cursor.leave();
        return new Expression.Binary(
                BinaryOperator.POWER, base, exponent, operatorSpan, base.span().to(exponent.span()));
    }
}
