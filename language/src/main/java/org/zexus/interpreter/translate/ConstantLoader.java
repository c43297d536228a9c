package org.zexus.interpreter.translate;

import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Constants;
import org.zexus.interpreter.code.Op;

/** Writes the instructions that bring an operand into a slot. */
final class ConstantLoader {

    private final CodeWriter out;

    ConstantLoader(CodeWriter out) {
        this.out = out;
    }

    /** Writes a copy of a slot (0 or more) or a load of a constant (the complement of its index). */
    void load(int slot, int operand) {
        if (operand >= 0) {
            out.emit(Op.MOVE, slot, operand);
            return;
        }
        Constants constants = out.constants();
        switch (constants.object(~operand)) {
            case Long value when fitsWord(value) -> out.emit(Op.LOAD_INT, slot, (int) (long) value);
            case Long value -> out.emit(Op.LOAD_LONG, slot, constants.ofLong(value));
            case Double value -> out.emit(Op.LOAD_DOUBLE, slot, constants.ofDouble(value));
            case Boolean value -> out.emit(Op.LOAD_BOOLEAN, slot, value ? 1 : 0);
            default -> out.emit(Op.LOAD_OBJECT, slot, ~operand);
        }
    }

    static boolean fitsWord(long value) {
        return value == (int) value;
    }
}
