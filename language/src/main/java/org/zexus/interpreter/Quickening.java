package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.Predicate;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.interpreter.operation.OperationFactory;
import org.zexus.runtime.collection.ListIterator;
import org.zexus.runtime.collection.RangeStorage;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.scope.Cell;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/**
 * Chooses the form in which an instruction is executed next: for one in its base form by what its operands are now, for
 * one whose assumption failed the form for all values. The opcode is all that changes, and only from base to special to
 * general, so that it does no harm when several threads execute the code.
 */
final class Quickening {

    private static final int LONG_FORM = 1;
    private static final int DOUBLE_FORM = 2;
    private static final int GENERAL_FORM = 3;

    private final BytecodeNode node;
    private final FunctionTemplate template;
    private final OperationFactory factory;
    private final Code function;

    Quickening(BytecodeNode node, FunctionTemplate template, Code function) {
        this.node = node;
        this.template = template;
        this.factory = new OperationFactory(template);
        this.function = function;
    }

    /** The opcode to execute the instruction at {@code pc} of some code with. */
    int next(VirtualFrame frame, int[] code, int pc) {
        int op = OpTable.operation(code[pc]);
        int base = OpTable.base(op);
        boolean isFirst = op == base;
        return switch (base) {
            case Op.LOAD_GLOBAL -> loadGlobal(frame, code[pc + 2], op);
            case Op.STORE_GLOBAL -> {
                node.linkForWriting(code[pc + 1]);
                yield isFirst ? Op.STORE_GLOBAL_PLAIN : Op.STORE_GLOBAL_X;
            }
            case Op.LOAD_CELL -> base + cellForm(VariableHandlers.cell(frame, code[pc + 2]), isFirst);
            case Op.LOAD_CAPTURED -> base + cellForm(VariableHandlers.captured(frame, code[pc + 2]), isFirst);
            case Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.MOD -> arithmetic(frame, code, pc, base, isFirst);
            case Op.ADDK, Op.SUBK, Op.MULK, Op.DIVK, Op.MODK, Op.ADDC, Op.SUBC, Op.MULC, Op.DIVC, Op.MODC ->
                arithmeticWithConstant(frame, code, pc, base, isFirst);
            case Op.BINARY -> {
                node.adopt(code[pc + 4], factory::binary);
                yield Op.BINARY_X;
            }
            case Op.UNARY -> {
                node.adopt(code[pc + 3], factory::unary);
                yield Op.UNARY_X;
            }
            case Op.NEG -> negation(frame, code, pc, isFirst);
            case Op.NOT -> {
                if (isFirst && frame.isBoolean(code[pc + 2])) {
                    yield Op.NOT_B;
                }
                node.adopt(code[pc + 3], factory::unary);
                yield Op.UNARY_X;
            }
            case Op.COMPARE, Op.COMPAREK -> comparison(frame, code, pc, base, isFirst);
            case Op.JUMP_COMPARE -> jumpOnComparison(frame, code, pc, op);
            case Op.JUMP_COMPAREK -> jumpOnComparisonWithConstant(frame, code, pc, isFirst);
            case Op.JUMP_TRUE, Op.JUMP_FALSE -> {
                if (isFirst && frame.isBoolean(code[pc + 2])) {
                    yield base + 1;
                }
                node.adopt(code[pc + 3], factory::truth);
                yield base + 2;
            }
            case Op.ITER_EXIT, Op.ITER_AGAIN -> {
                node.adopt(code[pc + 5], factory::iteration);
                yield isFirst && IterationHandlers.isList(frame, code[pc + 2]) ? base + 1 : base + 2;
            }
            case Op.CALL -> {
                node.adopt(code[pc + 2], index -> new CallNode(template.positions(), index));
                yield Op.CALL_X;
            }
            case Op.CALL_GLOBAL -> {
                node.linkForReading(frame, code[pc + 3]);
                node.adopt(code[pc + 2], index -> new CallNode(template.positions(), index));
                yield Op.CALL_GLOBAL_X;
            }
            case Op.CALL_METHOD -> {
                String name = (String) function.constants()[code[pc + 3]];
                node.adopt(code[pc + 2], index -> new MethodCallNode(template.positions(), index, name));
                yield Op.CALL_METHOD_X;
            }
            case Op.INDEX -> index(frame, code, pc, isFirst);
            case Op.SET_INDEX -> setIndex(frame, code, pc, isFirst);
            case Op.GET_FIELD -> {
                String name = Strings.toJava((TruffleString) function.constants()[code[pc + 4]]);
                node.adopt(code[pc + 3], index -> factory.fieldRead(index, name));
                yield isFirst ? Op.GET_FIELD_PLAIN : Op.GET_FIELD_X;
            }
            case Op.SET_FIELD -> {
                node.adopt(code[pc + 3], factory::fieldWrite);
                yield isFirst ? Op.SET_FIELD_PLAIN : Op.SET_FIELD_X;
            }
            case Op.OPERATE -> {
                int part = function.site(code[pc + 2]).part();
                node.adopt(code[pc + 2], index -> factory.operate(index, part));
                yield Op.OPERATE_X;
            }
            case Op.AWAIT, Op.AWAIT_TOPMOST -> {
                node.adopt(code[pc + 2], factory::await);
                yield base + 1;
            }
            default -> throw new IllegalStateException("no form of " + OpTable.name(op) + " to go to");
        };
    }

    private int loadGlobal(VirtualFrame frame, int name, int op) {
        GlobalCell global = node.linkForReading(frame, name);
        if (global.constantAssumption().isValid()) {
            return Op.LOAD_GLOBAL_C;
        }
        boolean wasConstant = op == Op.LOAD_GLOBAL || op == Op.LOAD_GLOBAL_C;
        return Op.LOAD_GLOBAL + cellForm(global.variable(), wasConstant);
    }

    private static int cellForm(Cell cell, boolean isFirst) {
        if (isFirst && cell.reference == Cell.LONG) {
            return LONG_FORM;
        }
        return isFirst && cell.reference == Cell.DOUBLE ? DOUBLE_FORM : GENERAL_FORM;
    }

    private int arithmetic(VirtualFrame frame, int[] code, int pc, int base, boolean isFirst) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (isFirst && Slots.areLong(frame, a, b)) {
            return base + LONG_FORM;
        }
        if (isFirst && Slots.isNumber(frame, a) && Slots.isNumber(frame, b)) {
            return base + DOUBLE_FORM;
        }
        node.adopt(code[pc + 4], factory::binary);
        return Op.BINARY_X;
    }

    private int arithmeticWithConstant(VirtualFrame frame, int[] code, int pc, int base, boolean isFirst) {
        int a = code[pc + 2];
        boolean isFloatConstant = (base - Op.ADDC) % (Op.SUBC - Op.ADDC) == 0;
        if (isFirst && isFloatConstant && Slots.isNumber(frame, a)) {
            return base + 1;
        }
        if (isFirst && !isFloatConstant && frame.isLong(a)) {
            return switch (base) {
                case Op.ADDK -> countingForm(code, pc);
                case Op.MODK -> dividingForm(code, pc);
                default -> base + LONG_FORM;
            };
        }
        if (isFirst && !isFloatConstant && frame.isDouble(a)) {
            return base + DOUBLE_FORM;
        }
        node.adopt(code[pc + 4], factory::binary);
        return Op.BINARYK_X;
    }

    /** The form of an addition: at the end of most loops, the jump back behind it tests the sum. */
    private int countingForm(int[] code, int pc) {
        int jump = pc + OpTable.length(code[pc]);
        int op = OpTable.base(OpTable.operation(code[jump]));
        if ((op == Op.JUMP_COMPARE || op == Op.JUMP_COMPAREK) && code[jump + 2] == code[pc + 1]) {
            boolean withConstant = op == Op.JUMP_COMPAREK;
            if (Predicate.jumping(code[jump + (withConstant ? 6 : 5)]) == Predicate.LT
                    && (withConstant || code[jump + 3] >= 0)) {
                return withConstant ? Op.ADDK_JUMP_LTK : Op.ADDK_JUMP_LT;
            }
        }
        return Op.ADDK + LONG_FORM;
    }

    /** The form of a remainder: mostly it is compared with a constant. */
    private int dividingForm(int[] code, int pc) {
        int jump = pc + OpTable.length(code[pc]);
        if (OpTable.base(OpTable.operation(code[jump])) == Op.JUMP_COMPAREK && code[jump + 2] == code[pc + 1]) {
            switch (Predicate.jumping(code[jump + 6])) {
                case EQ -> {
                    return Op.MODK_JUMP_EQK;
                }
                case NE -> {
                    return Op.MODK_JUMP_NEK;
                }
                default -> {
                }
            }
        }
        return Op.MODK + LONG_FORM;
    }

    private int negation(VirtualFrame frame, int[] code, int pc, boolean isFirst) {
        if (isFirst && frame.isLong(code[pc + 2])) {
            return Op.NEG_L;
        }
        if (isFirst && frame.isDouble(code[pc + 2])) {
            return Op.NEG_D;
        }
        node.adopt(code[pc + 3], factory::unary);
        return Op.UNARY_X;
    }

    private int comparison(VirtualFrame frame, int[] code, int pc, int base, boolean isFirst) {
        boolean withConstant = base == Op.COMPAREK;
        if (isFirst && isLong(frame, code, pc, withConstant)) {
            return base + LONG_FORM;
        }
        if (isFirst && isDouble(frame, code, pc, withConstant)) {
            return base + DOUBLE_FORM;
        }
        node.adopt(code[pc + 4], factory::binary);
        return base + GENERAL_FORM;
    }

    private boolean isLong(VirtualFrame frame, int[] code, int pc, boolean withConstant) {
        return frame.isLong(code[pc + 2]) && (withConstant || frame.isLong(code[pc + 3]));
    }

    private boolean isDouble(VirtualFrame frame, int[] code, int pc, boolean withConstant) {
        return frame.isDouble(code[pc + 2]) && (withConstant || frame.isDouble(code[pc + 3]));
    }

    private int jumpOnComparison(VirtualFrame frame, int[] code, int pc, int op) {
        boolean isFirst = op == Op.JUMP_COMPARE;
        boolean hasConstant = code[pc + 2] < 0 || code[pc + 3] < 0;
        if (isFirst && !hasConstant && Slots.areLong(frame, code[pc + 2], code[pc + 3])) {
            return Op.JUMP_LT_L + Predicate.jumping(code[pc + 5]).ordinal();
        }
        if (isFirst && !hasConstant && Slots.areDouble(frame, code[pc + 2], code[pc + 3])) {
            return Op.JUMP_COMPARE_D;
        }
        if (isFirst && isComparisonWithNull(code, pc) && CompareHandlers.isNullOrInstance(frame, code[pc + 2])) {
            return Op.JUMP_COMPARE_INSTANCE;
        }
        if ((isFirst || op == Op.JUMP_COMPARE_INSTANCE) && isComparisonWithNull(code, pc)
                && CompareHandlers.isComparableToNull(frame, code[pc + 2])) {
            return Op.JUMP_COMPARE_NULL;
        }
        node.adopt(code[pc + 4], factory::binary);
        return Op.JUMP_COMPARE_X;
    }

    private boolean isComparisonWithNull(int[] code, int pc) {
        Predicate predicate = Predicate.of(code[pc + 5]);
        return (predicate == Predicate.EQ || predicate == Predicate.NE) && code[pc + 2] >= 0 && code[pc + 3] < 0
                && function.constants()[~code[pc + 3]] == ZexusNull.NULL;
    }

    private int jumpOnComparisonWithConstant(VirtualFrame frame, int[] code, int pc, boolean isFirst) {
        if (isFirst && frame.isLong(code[pc + 2])) {
            return Op.JUMP_LTK_L + Predicate.jumping(code[pc + 6]).ordinal();
        }
        if (isFirst && frame.isDouble(code[pc + 2])) {
            return Op.JUMP_COMPAREK_D;
        }
        node.adopt(code[pc + 4], factory::binary);
        return Op.JUMP_COMPAREK_X;
    }

    private int index(VirtualFrame frame, int[] code, int pc, boolean isFirst) {
        node.adopt(code[pc + 4], factory::binary);
        if (isFirst && Slots.get(frame, code[pc + 2]) instanceof ZexusList list && frame.isLong(code[pc + 3])) {
            return switch (list.storage()) {
                case long[] _,RangeStorage _ -> Op.INDEX_LONGS;
                case double[] _ -> Op.INDEX_DOUBLES;
                default -> Op.INDEX_OBJECTS;
            };
        }
        return Op.BINARY_X;
    }

    private int setIndex(VirtualFrame frame, int[] code, int pc, boolean isFirst) {
        node.adopt(code[pc + 4], factory::indexWrite);
        if (isFirst && code[pc + 1] >= 0 && code[pc + 2] >= 0
                && Slots.get(frame, code[pc + 1]) instanceof ZexusList list && frame.isLong(code[pc + 2])) {
            return switch (list.storage()) {
                case long[] _,RangeStorage _ -> Op.SET_INDEX_LONGS;
                case double[] _ -> Op.SET_INDEX_DOUBLES;
                default -> Op.SET_INDEX_OBJECTS;
            };
        }
        return Op.SET_INDEX_X;
    }
}
