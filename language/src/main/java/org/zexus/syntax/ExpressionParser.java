package org.zexus.syntax;

import org.zexus.syntax.ast.BinaryOperator;
import org.zexus.syntax.ast.Expression;

/** Parses whole expressions: conditionals and assignments around operations. */
final class ExpressionParser {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TargetParser targets;

    ExpressionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.targets = TargetParser.ofPlaces(grammar);
    }

    /** An expression, assignments included. */
    Expression expression() {
        cursor.enter(Nesting.EXPRESSION);
        if (startsDestructuring(cursor.position())) {
            var assignment = destructuring();
            cursor.leave(Nesting.EXPRESSION);
            return assignment;
        }
        var left = grammar.operators().operation();
        if (cursor.at(TokenKind.QUESTION) && grammar.operators().mayContinue()) {
            left = conditional(left);
        } else if (cursor.at(TokenKind.IF) && !cursor.newlineBefore()) {
            left = valueIf(left);
        } else if (isAssignment(cursor.kind()) && cursor.sameLine()) {
            left = assignment(left);
        }
        cursor.leave(Nesting.EXPRESSION);
        return left;
    }

    /** An expression at whose outermost level a brace starts a block. */
    Expression header() {
        int outer = cursor.push(Context.HEADER);
        var expression = expression();
        cursor.setContext(outer);
        return expression;
    }

    /** Like {@link #header}, where a brace can only start a map because a block cannot stand yet. */
    Expression headerOrMap() {
        if (!cursor.at(TokenKind.LEFT_BRACE)) {
            return header();
        }
        int start = cursor.position();
        int outer = cursor.context();
        cursor.setContext(outer & ~Context.HEADER);
        var map = grammar.collections().map();
        cursor.setContext(outer | Context.HEADER);
        var expression = grammar.postfixes().postfix(map, start);
        cursor.setContext(outer);
        return expression;
    }

    /** The condition before a block; an assignment there draws a warning. */
    Expression condition() {
        return warnAboutAssignment(header());
    }

    /** Like {@link #condition}, inside the brackets of a loop's head. */
    Expression bracketedCondition() {
        return warnAboutAssignment(expression());
    }

    private Expression warnAboutAssignment(Expression condition) {
        var inner = condition;
        while (inner instanceof Expression.Parenthesized parenthesized) {
            inner = parenthesized.inner();
        }
        if (inner instanceof Expression.Assign assign && assign.operator() == null) {
            cursor.problems().warn("'=' in a condition assigns; use '==' to compare", assign.operatorSpan());
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

    /** Whether the token at {@code index} opens a list or map of places to which the value after it is assigned. */
    boolean startsDestructuring(int index) {
        var tokens = cursor.tokens();
        int closer = tokens.kind(index).opensBracket() ? tokens.partner(index) : TokenList.NONE;
        if (closer == TokenList.NONE || tokens.kind(closer + 1) != TokenKind.ASSIGN
                || tokens.newlineBefore(closer + 1)) {
            return false;
        }
        return switch (tokens.kind(index)) {
            case LEFT_BRACKET, LEFT_BRACE -> true;
            case LEFT_PAREN -> hasComma(index, closer);
            default -> false;
        };
    }

    /** Whether a comma separates parts of what a bracket encloses. */
    private boolean hasComma(int opener, int closer) {
        var tokens = cursor.tokens();
        int at = opener + 1;
        while (at < closer) {
            if (tokens.kind(at) == TokenKind.COMMA) {
                return true;
            }
            boolean encloses = tokens.kind(at).opensBracket() && tokens.partner(at) != TokenList.NONE;
            at = encloses ? tokens.partner(at) : at + 1;
        }
        return false;
    }

    private Expression destructuring() {
        int start = cursor.position();
        var target = targets.target();
        var operatorSpan = cursor.span();
        cursor.expect(TokenKind.ASSIGN, "'=' and the value that is taken apart");
        var value = expression();
        return new Expression.Destructuring(target, value, operatorSpan, cursor.spanFrom(start));
    }

    /** Fails unless something can be assigned to an expression. */
    void requireAssignable(Expression target) {
        switch (target) {
            case Expression.Name _,Expression.Member _,Expression.Index _ -> {}
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
}
