package org.zexus.interpreter.translate;

import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.Predicate;

/** Translates operators of one and two operands, choosing the form by what is known of the operands. */
final class OperatorTranslator {

    private static final int WITH_INTEGER = Op.ADDK - Op.ADD;
    private static final int WITH_FLOAT = Op.ADDC - Op.ADD;

    private final CodeWriter out;
    private final OperandStack stack;
    private final ConstantOperands constants;

    OperatorTranslator(CodeWriter out, OperandStack stack) {
        this.out = out;
        this.stack = stack;
        this.constants = new ConstantOperands(out.constants());
    }

    /**
     * Translates an operator, whose operands are on the stack.
     *
     * @param opcode the operator in its stack form
     * @param index the portable instruction that has its meaning
     * @return false if it is none
     */
    boolean translate(Opcode opcode, int index) {
        Predicate predicate = JumpTranslator.predicate(opcode);
        int arithmetic = arithmetic(opcode);
        if (predicate != null) {
            comparison(predicate, index);
        } else if (arithmetic >= 0) {
            arithmetic(arithmetic, index);
        } else if (opcode == Opcode.INDEX) {
            elementAt(index);
        } else if (isBinary(opcode)) {
            int right = stack.pop();
            int left = stack.pop();
            out.emit(Op.BINARY, stack.pushResult(), left, right, out.site(index));
        } else if (opcode == Opcode.NEG || opcode == Opcode.NOT) {
            int operand = stack.popSlot();
            out.emit(opcode == Opcode.NEG ? Op.NEG : Op.NOT, stack.pushResult(), operand, out.site(index));
        } else if (isUnary(opcode)) {
            int operand = stack.pop();
            out.emit(Op.UNARY, stack.pushResult(), operand, out.site(index));
        } else {
            return false;
        }
        return true;
    }

    private static int arithmetic(Opcode opcode) {
        return switch (opcode) {
            case ADD -> Op.ADD;
            case SUB -> Op.SUB;
            case MUL -> Op.MUL;
            case DIV -> Op.DIV;
            case MOD, MOD_STRICT -> Op.MOD;
            default -> -1;
        };
    }

    private static boolean isBinary(Opcode opcode) {
        return switch (opcode) {
            case POW, IN, IS_INSTANCE, MATCHES, AND, OR -> true;
            default -> false;
        };
    }

    private static boolean isUnary(Opcode opcode) {
        return switch (opcode) {
            case POS, BOOL, IS_NULL, GET_LENGTH, IS_KIND, CHECK_KIND -> true;
            default -> false;
        };
    }

    private void arithmetic(int op, int index) {
        int right = stack.pop();
        int left = stack.pop();
        if (constants.isOther(left) || constants.isOther(right)) {
            out.emit(Op.BINARY, stack.pushResult(), left, right, out.site(index));
            return;
        }
        int a = left >= 0 ? left : stack.load(left, right);
        Integer small = constants.smallInteger(right);
        Double floating = constants.floating(right);
        if (small != null) {
            out.emit(op + WITH_INTEGER, stack.pushResult(), a, small, out.site(index), ~right);
        } else if (floating != null) {
            int pooled = out.constants().ofDouble(floating);
            out.emit(op + WITH_FLOAT, stack.pushResult(), a, pooled, out.site(index), ~right);
        } else {
            int b = right >= 0 ? right : stack.load(right, a);
            out.emit(op, stack.pushResult(), a, b, out.site(index));
        }
    }

    private void elementAt(int index) {
        int key = stack.pop();
        int object = stack.pop();
        if (object < 0 || constants.isOther(key)) {
            out.emit(Op.BINARY, stack.pushResult(), object, key, out.site(index));
        } else {
            int slot = key >= 0 ? key : stack.load(key, object);
            out.emit(Op.INDEX, stack.pushResult(), object, slot, out.site(index));
        }
    }

    private void comparison(Predicate predicate, int index) {
        int right = stack.pop();
        int left = stack.pop();
        if (constants.isOther(left) || constants.isOther(right)) {
            out.emit(Op.BINARY, stack.pushResult(), left, right, out.site(index));
            return;
        }
        int a = left >= 0 ? left : stack.load(left, right);
        Integer small = constants.smallNumber(right);
        if (small != null) {
            out.emit(Op.COMPAREK, stack.pushResult(), a, small, out.site(index), ~right, predicate.ordinal());
        } else {
            int b = right >= 0 ? right : stack.load(right, a);
            out.emit(Op.COMPARE, stack.pushResult(), a, b, out.site(index), predicate.ordinal());
        }
    }
}
