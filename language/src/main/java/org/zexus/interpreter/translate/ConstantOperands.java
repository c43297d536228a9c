package org.zexus.interpreter.translate;

import org.zexus.interpreter.code.Constants;

/** Tells which instruction forms an operand fits that may be a constant. */
final class ConstantOperands {

    private final Constants constants;

    ConstantOperands(Constants constants) {
        this.constants = constants;
    }

    /** Whether the operand is a constant for which there is no quickened form: neither a small integer nor a float. */
    boolean isOther(int operand) {
        if (operand >= 0) {
            return false;
        }
        Object value = constants.object(~operand);
        return !(value instanceof Long || value instanceof Double);
    }

    /** The constant if it is an integer that fits an operand word, else null. */
    Integer smallInteger(int operand) {
        return operand < 0 && constants.object(~operand) instanceof Long value && ConstantLoader.fitsWord(value)
                ? Integer.valueOf((int) (long) value)
                : null;
    }

    /** The constant if it equals an integer that fits an operand word, else null. */
    Integer smallNumber(int operand) {
        if (operand < 0 && constants.object(~operand) instanceof Double value && value == (int) (double) value) {
            return (int) (double) value;
        }
        return smallInteger(operand);
    }

    /** The constant if it is a float, else null. */
    Double floating(int operand) {
        return operand < 0 && constants.object(~operand) instanceof Double value ? value : null;
    }
}
