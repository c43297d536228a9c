package org.zexus.compiler.fold;

import org.zexus.bytecode.Opcode;
import org.zexus.syntax.ast.BinaryOperator;
import org.zexus.syntax.ast.UnaryOperator;

/** The operators among the opcodes on constants, by the rules they have at run time. */
public final class FoldedOperation {
    private FoldedOperation() {}

    /** The result of an operator of two operands; null if it is left to the run time, or the opcode is none. */
    public static Constant binary(Opcode opcode, Constant left, Constant right) {
        BinaryOperator operator = switch (opcode) {
            case ADD -> BinaryOperator.ADD;
            case SUB -> BinaryOperator.SUBTRACT;
            case MUL -> BinaryOperator.MULTIPLY;
            case DIV -> BinaryOperator.DIVIDE;
            case MOD, MOD_STRICT -> BinaryOperator.MODULO;
            case POW -> BinaryOperator.POWER;
            case EQ -> BinaryOperator.EQUAL;
            case NEQ -> BinaryOperator.NOT_EQUAL;
            case LT -> BinaryOperator.LESS;
            case GT -> BinaryOperator.GREATER;
            case LTE -> BinaryOperator.LESS_EQUAL;
            case GTE -> BinaryOperator.GREATER_EQUAL;
            default -> null;
        };
        return operator == null ? null : Operations.binary(operator, left, right);
    }

    /** The result of an operator of one operand; null if it is left to the run time, or the opcode is none. */
    public static Constant unary(Opcode opcode, Constant operand) {
        return switch (opcode) {
            case NEG -> Operations.unary(UnaryOperator.NEGATE, operand);
            case POS -> Operations.unary(UnaryOperator.PLUS, operand);
            case NOT -> Operations.unary(UnaryOperator.NOT, operand);
            case BOOL -> new Constant(operand.isTrue());
            case IS_NULL -> new Constant(operand.value() == null);
            default -> null;
        };
    }
}
