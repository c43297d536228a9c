package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.syntax.ast.BinaryOperator;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.LogicalOperator;
import org.zexus.syntax.ast.UnaryOperator;
import org.zexus.syntax.source.Span;

/** Generates prefix, infix and logical operators. */
final class OperatorGenerator {
    private final ExpressionGenerator expressions;
    private final Emitter out;

    OperatorGenerator(FunctionGenerator function, ExpressionGenerator expressions) {
        this.expressions = expressions;
        this.out = function.out();
    }

    static boolean isNot(Expression.Unary unary) {
        return unary.operator() == UnaryOperator.NOT || unary.operator() == UnaryOperator.NOT_WORD;
    }

    void unary(Expression.Unary unary) {
        expressions.value(unary.operand());
        Opcode opcode = switch (unary.operator()) {
            case NEGATE -> Opcode.NEG;
            case PLUS -> Opcode.POS;
            case NOT, NOT_WORD -> Opcode.NOT;
        };
        out.emit(unary.operatorSpan(), opcode);
    }

    /** Emits an infix operator whose left operand lies on the stack. */
    void binary(Expression.Binary binary) {
        expressions.value(binary.right());
        operation(binary.operator(), binary.operatorSpan());
    }

    /** Emits an infix operator whose operands lie on the stack. */
    void operation(BinaryOperator operator, Span at) {
        switch (operator) {
            case ADD -> out.emit(at, Opcode.ADD);
            case SUBTRACT -> out.emit(at, Opcode.SUB);
            case MULTIPLY -> out.emit(at, Opcode.MUL);
            case DIVIDE -> out.emit(at, Opcode.DIV);
            case MODULO -> out.emit(at, Opcode.MOD_STRICT);
            case POWER -> out.emit(at, Opcode.POW);
            case EQUAL -> out.emit(at, Opcode.EQ);
            case NOT_EQUAL -> out.emit(at, Opcode.NEQ);
            case LESS -> out.emit(at, Opcode.LT);
            case GREATER -> out.emit(at, Opcode.GT);
            case LESS_EQUAL -> out.emit(at, Opcode.LTE);
            case GREATER_EQUAL -> out.emit(at, Opcode.GTE);
            case IN -> out.emit(at, Opcode.IN);
            case NOT_IN -> {
                out.emit(at, Opcode.IN);
                out.emit(at, Opcode.NOT);
            }
            case MATCHES -> out.emit(at, Opcode.MATCHES);
        }
    }

    /** Emits a logical operator for its value. */
    void logical(Expression.Logical logical) {
        if (logical.operator() == LogicalOperator.COALESCE) {
            coalesce(logical);
            return;
        }
        var isFalse = new Target();
        var end = new Target();
        expressions.condition(logical, isFalse, false);
        out.load(logical.span(), true);
        out.jump(logical.span(), Opcode.JUMP, end);
        out.mark(isFalse);
        out.load(logical.span(), false);
        out.mark(end);
    }

    private void coalesce(Expression.Logical logical) {
        List<Expression> operands = operands(logical);
        var end = new Target();
        for (Expression operand : operands.subList(0, operands.size() - 1)) {
            expressions.value(operand);
            out.emit(operand.span(), Opcode.DUP);
            out.jump(operand.span(), Opcode.JUMP_IF_NOT_NULL, end);
            out.emit(operand.span(), Opcode.POP);
        }
        expressions.value(operands.getLast());
        out.mark(end);
    }

    /** The operands of a chain of one operator, from left to right. */
    private static List<Expression> operands(Expression.Logical logical) {
        var operands = new ArrayList<Expression>();
        Expression node = logical;
        while (node instanceof Expression.Logical chained && chained.operator() == logical.operator()) {
            operands.add(chained.right());
            node = chained.left();
        }
        operands.add(node);
        Collections.reverse(operands);
        return operands;
    }

    /** Emits {@code &&} or {@code ||} as a condition: see {@link ExpressionGenerator#condition}. */
    void logicalCondition(Expression.Logical logical, Target target, boolean jumpIf) {
        List<Expression> operands = operands(logical);
        // The truth of one operand that decides the whole chain.
        boolean decisive = logical.operator() == LogicalOperator.OR;
        if (decisive == jumpIf) {
            operands.forEach(operand -> expressions.condition(operand, target, jumpIf));
            return;
        }
        var decided = new Target();
        operands.subList(0, operands.size() - 1).forEach(operand -> expressions.condition(operand, decided, decisive));
        expressions.condition(operands.getLast(), target, jumpIf);
        out.mark(decided);
    }
}
