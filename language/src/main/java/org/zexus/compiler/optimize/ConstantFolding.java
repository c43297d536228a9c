package org.zexus.compiler.optimize;

import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.EditableCode;
import org.zexus.bytecode.transform.EditableCode.Item;
import org.zexus.compiler.fold.Constant;
import org.zexus.compiler.fold.FoldedOperation;

/** Computes operators on constants, by the rules they have at run time; what would raise an error stays. */
final class ConstantFolding implements Pass {

    @Override
    public boolean run(EditableCode code, OptimizationStatistics statistics) {
        boolean changed = false;
        var neighbours = new Neighbours(code);
        for (int i = 0; i < code.items().size(); i++) {
            while (foldBinary(code, neighbours, i) || foldUnary(code, neighbours, i)) {
                statistics.folded();
                changed = true;
                /* The result may be the second operand of an operator behind it. */
                i = Math.max(0, i - 1);
            }
        }
        return changed;
    }

    private static boolean foldBinary(EditableCode code, Neighbours neighbours, int index) {
        if (index + 2 >= code.items().size()) {
            return false;
        }
        Opcode operator = code.items().get(index + 2).opcode();
        if (!neighbours.match(index, Opcode.LOAD_CONST, Opcode.LOAD_CONST, operator)) {
            return false;
        }
        Constant left = constant(code, index);
        Constant right = constant(code, index + 1);
        Constant result = left == null || right == null ? null : FoldedOperation.binary(operator, left, right);
        if (result == null) {
            return false;
        }
        Item first = code.items().get(index);
        code.replace(first, Opcode.LOAD_CONST, code.addConstant(result.value()));
        code.removeIntoPrevious(index + 1);
        code.removeIntoPrevious(index + 1);
        return true;
    }

    private static boolean foldUnary(EditableCode code, Neighbours neighbours, int index) {
        if (index + 1 >= code.items().size()) {
            return false;
        }
        Opcode operator = code.items().get(index + 1).opcode();
        if (!neighbours.match(index, Opcode.LOAD_CONST, operator)) {
            return false;
        }
        Constant operand = constant(code, index);
        Constant result = operand == null ? null : FoldedOperation.unary(operator, operand);
        if (result == null) {
            return false;
        }
        Item first = code.items().get(index);
        code.replace(first, Opcode.LOAD_CONST, code.addConstant(result.value()));
        code.removeIntoPrevious(index + 1);
        return true;
    }

    /** The constant without parts that an instruction loads, or null. */
    private static Constant constant(EditableCode code, int index) {
        Object value = code.constant(code.items().get(index).operand(0));
        return switch (value) {
            case null -> new Constant(null);
            case Boolean _ -> new Constant(value);
            case Number _ -> new Constant(value);
            case String _ -> new Constant(value);
            default -> null;
        };
    }
}
