package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.BinaryOperator;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Literal;
import org.zexus.syntax.ast.LogicalOperator;
import org.zexus.syntax.ast.UnaryOperator;
import org.zexus.syntax.source.Span;

/**
 * Parses infix and prefix operators.
 *
 * <p>
 * Operators wait on a stack for their right operand, instead of there being one method per level of precedence: a chain
 * of any length takes no Java stack, and a bracket takes little.
 */
final class OperatorParser {
    // The levels of precedence, from loose to tight.
    private static final int COALESCE_LEVEL = 3;
    private static final int OR_LEVEL = 4;
    private static final int AND_LEVEL = 5;
    private static final int NOT_LEVEL = 6;
    private static final int EQUALITY_LEVEL = 7;
    private static final int RELATION_LEVEL = 8;
    private static final int SUM_LEVEL = 9;
    private static final int PRODUCT_LEVEL = 10;
    private static final int PREFIX_LEVEL = 11;
    private static final int POWER_LEVEL = 12;

    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TokenList tokens;

    /** Operators of all expressions being parsed that wait for their right operand. */
    private final List<Pending> pending = new ArrayList<>();

    OperatorParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.tokens = cursor.tokens();
    }

    /**
     * An operator without its right operand.
     *
     * @param level the operator's precedence
     * @param token the operator's first token
     * @param span where the operator stands
     * @param left the left operand; null for a prefix operator
     * @param binary the infix operator, or null if it is logical or a prefix
     */
    private record Pending(int level, int token, Span span, Expression left, BinaryOperator binary) {
        /** Whether the operator nests its right operand, so that a chain of it is a deep tree. */
        boolean nests() {
            return left == null || level == POWER_LEVEL;
        }
    }

    /** The number of operators that wait, for {@link #restore}. */
    int pendingCount() {
        return pending.size();
    }

    /** Forgets the operators of expressions that a failure has left. */
    void restore(int earlierCount) {
        pending.subList(earlierCount, pending.size()).clear();
    }

    /** An expression of infix and prefix operators, without assignments and conditionals. */
    Expression operation() {
        int base = pending.size();
        while (true) {
            while (pushPrefix(base)) {
                cursor.advance();
            }
            int start = cursor.position();
            var operand = grammar.postfixes().postfix(grammar.primaries().primary(), start);
            int level = mayContinue() ? infixLevel() : 0;
            operand = reduce(operand, base, level);
            while (level == RELATION_LEVEL && cursor.atName("is")) {
                operand = typeTest(operand);
                level = mayContinue() ? infixLevel() : 0;
                operand = reduce(operand, base, level);
            }
            if (level == 0) {
                return operand;
            }
            pushInfix(level, operand);
        }
    }

    /** Whether the current token can belong to the expression before it, as far as lines go. */
    boolean mayContinue() {
        return cursor.sameLine() || grammar.keywords().continuesLine(cursor.position());
    }

    // ---- Prefix operators ----

    /** Remembers the prefix operator at the cursor; false if there is none. */
    private boolean pushPrefix(int base) {
        int level = switch (cursor.kind()) {
            case MINUS, PLUS, BANG, AWAIT -> PREFIX_LEVEL;
            case NOT -> NOT_LEVEL;
            case NAME -> startsTask() ? PREFIX_LEVEL : 0;
            default -> 0;
        };
        if (level == 0) {
            return false;
        }
        if (level == NOT_LEVEL && pending.size() > base && pending.getLast().level() > NOT_LEVEL) {
            throw cursor.fail("'not' needs parentheses here");
        }
        push(new Pending(level, cursor.position(), cursor.span(), null, null));
        if (cursor.atName("spawn") && isTaskForm(cursor.position() + 1)) {
            cursor.advance();
        }
        return true;
    }

    /** Whether a word stands at {@code index} that says how a task belongs to the program. */
    private boolean isTaskForm(int index) {
        return (tokens.isWord(index, "detached") || tokens.isWord(index, "isolated"))
                && grammar.keywords().startsTask(index);
    }

    private boolean startsTask() {
        return (cursor.atName("spawn") || cursor.atName("async"))
                && grammar.keywords().startsTask(cursor.position())
                && !grammar.functions().startsLiteral();
    }

    private Expression prefix(Pending operator, Expression operand) {
        var span = operator.span().to(operand.span());
        return switch (tokens.kind(operator.token())) {
            case MINUS -> new Expression.Unary(UnaryOperator.NEGATE, operand, operator.span(), span);
            case PLUS -> new Expression.Unary(UnaryOperator.PLUS, operand, operator.span(), span);
            case BANG -> new Expression.Unary(UnaryOperator.NOT, operand, operator.span(), span);
            case NOT -> new Expression.Unary(UnaryOperator.NOT_WORD, operand, operator.span(), span);
            case AWAIT -> new Expression.Await(operand, span);
            default -> {
                requireCall(operator, operand);
                yield new Expression.Spawn(operand, form(operator.token(), operand), span);
            }
        };
    }

    /** What the word between {@code spawn} and the call says. */
    private Expression.Spawn.Form form(int spawn, Expression call) {
        boolean hasWord = tokens.span(spawn + 1).start() < call.span().start();
        if (hasWord && tokens.isWord(spawn + 1, "detached")) {
            return Expression.Spawn.Form.DETACHED;
        }
        return hasWord && tokens.isWord(spawn + 1, "isolated") ? Expression.Spawn.Form.ISOLATED
                : Expression.Spawn.Form.JOINED;
    }

    private void requireCall(Pending operator, Expression operand) {
        var call = operand;
        while (call instanceof Expression.Parenthesized parenthesized) {
            call = parenthesized.inner();
        }
        if (!(call instanceof Expression.Call)) {
            throw cursor.failAt("expected a call after '" + tokens.text(operator.token()) + "'", operand.span());
        }
    }

    // ---- Infix operators ----

    /** The level of the current token as an infix operator, or 0. */
    private int infixLevel() {
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
            case STAR_STAR -> POWER_LEVEL;
            case LESS_LESS -> throw cursor.fail("'<<' is not an operator");
            default -> 0;
        };
    }

    private void pushInfix(int level, Expression left) {
        int first = cursor.position();
        rejectStepOperator();
        var binary = binaryOperator();
        cursor.moveTo(first + (binary == BinaryOperator.NOT_IN || binary == BinaryOperator.GREATER_EQUAL ? 2 : 1));
        push(new Pending(level, first, cursor.spanFrom(first), left, binary));
    }

    /** The operator at the cursor, or null if it is a logical one. */
    private BinaryOperator binaryOperator() {
        return switch (cursor.kind()) {
            case EQUAL_EQUAL -> BinaryOperator.EQUAL;
            case BANG_EQUAL -> BinaryOperator.NOT_EQUAL;
            case LESS -> BinaryOperator.LESS;
            case LESS_EQUAL -> BinaryOperator.LESS_EQUAL;
            case GREATER -> greater();
            case IN -> BinaryOperator.IN;
            case NOT -> BinaryOperator.NOT_IN;
            case NAME -> BinaryOperator.MATCHES;
            case PLUS -> BinaryOperator.ADD;
            case MINUS -> BinaryOperator.SUBTRACT;
            case STAR -> BinaryOperator.MULTIPLY;
            case SLASH -> BinaryOperator.DIVIDE;
            case PERCENT -> BinaryOperator.MODULO;
            case STAR_STAR -> BinaryOperator.POWER;
            default -> null;
        };
    }

    private BinaryOperator greater() {
        boolean touched = tokens.touchesPrevious(cursor.position() + 1);
        if (touched && cursor.kind(1) == TokenKind.GREATER) {
            throw cursor.fail("'>>' is not an operator");
        }
        return touched && cursor.kind(1) == TokenKind.ASSIGN ? BinaryOperator.GREATER_EQUAL : BinaryOperator.GREATER;
    }

    /** Refuses {@code x++} and {@code x--}, which would otherwise continue on the next line. */
    private void rejectStepOperator() {
        var kind = cursor.kind();
        int second = cursor.position() + 1;
        boolean doubled = (kind == TokenKind.PLUS || kind == TokenKind.MINUS)
                && cursor.kind(1) == kind
                && tokens.touchesPrevious(second);
        if (doubled && grammar.keywords().endsStatement(second + 1)) {
            String sign = kind.text();
            throw cursor.failWithHint("'" + sign + sign + "' is not an operator", "write 'x " + sign + "= 1'");
        }
    }

    private Expression typeTest(Expression value) {
        var operatorSpan = cursor.span();
        cursor.advance();
        boolean negated = cursor.accept(TokenKind.NOT);
        var type = grammar.types().typeWithoutNull();
        return new Expression.TypeTest(value, negated, type, operatorSpan, value.span().to(type.span()));
    }

    // ---- The stack of operators ----

    private void push(Pending operator) {
        if (operator.nests()) {
            cursor.enter(Nesting.OPERATOR);
        }
        pending.add(operator);
    }

    /** Applies the waiting operators that bind at least as tightly as an operator of {@code level}. */
    private Expression reduce(Expression operand, int base, int level) {
        // The power operator is the one that leans to the right.
        int weakest = level == POWER_LEVEL ? POWER_LEVEL + 1 : level;
        var result = operand;
        while (pending.size() > base && pending.getLast().level() >= weakest) {
            var operator = pending.removeLast();
            if (operator.nests()) {
                cursor.leave(Nesting.OPERATOR);
            }
            result = operator.left() == null ? prefix(operator, result) : infix(operator, result);
        }
        return result;
    }

    private Expression infix(Pending operator, Expression right) {
        var left = operator.left();
        var span = left.span().to(right.span());
        if (operator.binary() == null) {
            var logical = logicalOperator(tokens.kind(operator.token()));
            warnAboutDefault(logical, right, operator.span());
            return new Expression.Logical(logical, left, right, operator.span(), span);
        }
        warnAboutChain(operator);
        return new Expression.Binary(operator.binary(), left, right, operator.span(), span);
    }

    private static LogicalOperator logicalOperator(TokenKind kind) {
        return switch (kind) {
            case QUESTION_QUESTION -> LogicalOperator.COALESCE;
            case AMPERSANDS, AND -> LogicalOperator.AND;
            default -> LogicalOperator.OR;
        };
    }

    // ---- Warnings ----

    private void warnAboutDefault(LogicalOperator operator, Expression right, Span operatorSpan) {
        boolean literal = switch (right) {
            case Literal.StringLiteral _,Literal.Interpolation _,Literal.IntegerLiteral _,Literal.FloatLiteral _,Literal.ListLiteral _,Literal.MapLiteral _ ->
                true;
            default -> false;
        };
        if (operator == LogicalOperator.OR && literal) {
            cursor.problems().warn("'or' gives true or false; '??' gives a default value", operatorSpan);
        }
    }

    private void warnAboutChain(Pending operator) {
        if (isOrder(operator.binary())
                && operator.left() instanceof Expression.Binary left
                && isOrder(left.operator())) {
            cursor.problems()
                    .warn("a chain of comparisons compares a boolean; join two comparisons with '&&'",
                            operator.span());
        }
    }

    private static boolean isOrder(BinaryOperator operator) {
        return switch (operator) {
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> true;
            default -> false;
        };
    }
}
