package org.zexus.interpreter.translate;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandForm;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Constants;
import org.zexus.interpreter.code.Op;

/** Translates everything but jumps. */
final class InstructionTranslator {

    private static final int NO_RESULT = -1;

    private final Bytecode bytecode;
    private final CodeWriter out;
    private final TranslationOptions options;
    private final OperandStack stack;
    private final Constants constants;
    private final ConstantOperands operands;
    private final OperatorTranslator operators;
    private final RegisterTranslator registers;

    InstructionTranslator(Bytecode bytecode, CodeWriter out, OperandStack stack, TranslationOptions options) {
        this.bytecode = bytecode;
        this.out = out;
        this.options = options;
        this.stack = stack;
        this.constants = out.constants();
        this.operands = new ConstantOperands(constants);
        this.operators = new OperatorTranslator(out, stack);
        this.registers = new RegisterTranslator(bytecode, out, stack, operators);
    }

    /**
     * Translates one instruction.
     *
     * @param assigned the variables that have a value
     */
    void translate(int index, BitSet assigned) {
        Instruction instruction = bytecode.instruction(index);
        if (registers.translate(instruction, index) || operators.translate(instruction.opcode(), index)) {
            return;
        }
        switch (instruction.opcode()) {
            case NOP -> {
            }
            case LOAD_CONST -> loadConstant(instruction.operand(0), index);
            case LOAD_LOCAL -> loadLocal(instruction.operand(0), assigned);
            case STORE_LOCAL -> stack.popInto(instruction.operand(0));
            case LOAD_REG -> {
                loadConstant(instruction.operand(1), index);
                stack.popInto(bytecode.localCount() + instruction.operand(0));
            }
            case UNSET_LOCAL -> {
                stack.beforeWrite(instruction.operand(0));
                out.emit(Op.UNSET, instruction.operand(0));
            }
            case NEW_CELL -> {
                stack.beforeWrite(instruction.operand(0));
                out.emit(Op.NEW_CELL, instruction.operand(0));
            }
            case LOAD_CELL -> {
                int slot = instruction.operand(0);
                out.emit(Op.LOAD_CELL, stack.pushResult(), slot, constants.ofObject(localName(slot)));
            }
            case STORE_CELL -> {
                int value = stack.pop();
                out.emit(Op.STORE_CELL, instruction.operand(0), value);
            }
            case LOAD_CAPTURED -> out.emit(Op.LOAD_CAPTURED, stack.pushResult(), instruction.operand(0));
            case STORE_CAPTURED -> {
                int value = stack.pop();
                out.emit(Op.STORE_CAPTURED, instruction.operand(0), value);
            }
            case LOAD_NAME -> out.emit(Op.LOAD_GLOBAL, stack.pushResult(), name(instruction.operand(0)));
            case STORE_NAME -> {
                int value = stack.pop();
                out.emit(Op.STORE_GLOBAL, name(instruction.operand(0)), value);
            }
            case STORE_FUNC -> {
                operate(index, new int[0], true);
                out.emit(Op.STORE_GLOBAL, name(instruction.operand(0)), stack.pop());
            }
            case POP -> {
                if (stack.depth() > 0) {
                    stack.pop();
                }
            }
            case DUP -> {
                if (stack.depth() > 0) {
                    stack.push(stack.peek(0));
                }
            }
            case DUP2 -> {
                int below = stack.peek(1);
                int top = stack.peek(0);
                stack.push(below);
                stack.push(top);
            }
            case SWAP -> {
                int top = stack.pop();
                int below = stack.pop();
                stack.push(top);
                stack.push(below);
            }
            case RETURN -> out.emit(Op.RETURN, stack.depth() == 0 ? ~constants.ofValue(null) : stack.pop());
            case RETHROW -> {
                int exception = stack.popSlot();
                out.emit(Op.RETHROW, exception);
            }
            case CALL_NAME -> {
                int[] arguments = stack.pop(instruction.operand(1));
                out.emitWithList(Op.CALL_GLOBAL,
                        new int[]{stack.pushResult(), out.site(index), name(instruction.operand(0))}, arguments);
            }
            case CALL_TOP -> call(index, instruction.operand(0));
            case CALL_FUNC_CONST -> {
                int argc = instruction.operandCount() == 1 ? 0 : instruction.operand(1);
                int[] arguments = stack.pop(argc);
                for (int argument : arguments) {
                    stack.push(argument);
                }
                int callee = stack.pushResult();
                out.emitWithList(Op.OPERATE, new int[]{callee, out.site(index)}, new int[0]);
                stack.pop();
                stack.pop(argc);
                out.emitWithList(Op.CALL, new int[]{stack.pushResult(), out.site(index), callee}, arguments);
            }
            case CALL_METHOD -> {
                int[] operands = stack.pop(instruction.operand(1) + 1);
                out.emitWithList(Op.CALL_METHOD,
                        new int[]{stack.pushResult(), out.site(index), name(instruction.operand(0))}, operands);
            }
            case BUILD_LIST -> {
                int[] elements = stack.pop(instruction.operand(0));
                out.emitWithList(Op.BUILD_LIST, new int[]{stack.pushResult()}, elements);
            }
            case GET_ATTR -> getAttribute(index);
            case SET_ATTR -> {
                int value = stack.pop();
                int object = stack.pop();
                out.emit(Op.SET_FIELD, object, value, out.site(index));
                stack.push(value);
            }
            case SET_INDEX -> {
                int value = stack.pop();
                int key = stack.pop();
                int object = stack.pop();
                if (operands.smallInteger(key) != null) {
                    key = stack.load(key, object, value);
                }
                out.emit(Op.SET_INDEX, object, key, value, out.site(index));
                stack.push(value);
            }
            case LIST_APPEND, LIST_EXTEND, MAP_PUT, MAP_MERGE, SEAL, EXPECT_LIST, EXPECT_MAP, CHECK_INSTANCE ->
                operateKeepingFirst(index);
            case AWAIT -> awaitTopmost(index);
            case AWAIT_VALUE -> {
                int value = stack.pop();
                out.emitWithList(Op.AWAIT, new int[]{stack.pushResult(), out.site(index)}, new int[]{value});
            }
            case THROW, RAISE -> {
                out.raise();
                endByError(index);
            }
            case MATCH_FAIL -> endByError(index);
            default -> operateByForm(index);
        }
    }

    private void endByError(int index) {
        operateByForm(index);
        if (!options.continuesAfterErrors()) {
            out.emit(Op.UNREACHABLE);
        }
    }

    private int name(int constant) {
        return constants.ofObject(bytecode.name(constant));
    }

    private String localName(int slot) {
        String name = bytecode.localNames().get(slot);
        return name == null ? "variable" : name;
    }

    private void loadConstant(int constant, int index) {
        switch (bytecode.constant(constant)) {
            case Bytecode function -> operate(index, new int[0], true);
            case List<?> list -> operate(index, new int[0], true);
            case Map<?, ?> map -> operate(index, new int[0], true);
            case Set<?> set -> operate(index, new int[0], true);
            case null, default -> stack.push(~constants.ofValue(bytecode.constant(constant)));
        }
    }

    private void loadLocal(int slot, BitSet assigned) {
        if (!assigned.get(slot)) {
            out.emit(Op.CHECK_SET, slot, constants.ofObject(localName(slot)));
        }
        stack.push(slot);
    }

    private void call(int index, int argumentCount) {
        int[] arguments = stack.pop(argumentCount);
        int callee = stack.pop();
        out.emitWithList(Op.CALL, new int[]{stack.pushResult(), out.site(index), callee}, arguments);
    }

    private void getAttribute(int index) {
        int name = stack.pop();
        int object = stack.pop();
        if (name < 0 && constants.object(~name) instanceof TruffleString) {
            out.emit(Op.GET_FIELD, stack.pushResult(), object, out.site(index), ~name);
        } else {
            out.emitWithList(Op.OPERATE, new int[]{stack.pushResult(), out.site(index)}, new int[]{object, name});
        }
    }

    private void operateKeepingFirst(int index) {
        OperandForm form = bytecode.instruction(index).form();
        int[] operands = stack.pop((int) form.pops(0));
        out.emitWithList(Op.OPERATE, new int[]{NO_RESULT, out.site(index)}, operands);
        stack.push(operands[0]);
    }

    private void operateByForm(int index) {
        Instruction instruction = bytecode.instruction(index);
        OperandForm form = instruction.form();
        int multiplicity = form.multiplicity(instruction, bytecode.constants());
        boolean absent = stack.depth() == 0 && form.toleratesEmptyStack();
        int[] operands = stack.pop(absent ? 0 : (int) form.pops(multiplicity));
        long results = absent ? 0 : form.pushes(multiplicity);
        if (results <= 1) {
            operate(index, operands, results == 1);
            return;
        }
        /* Several results: the instruction is done once for each, with a part number. */
        int[] slots = new int[(int) results];
        for (int operand : operands) {
            stack.push(operand);
        }
        for (int part = 0; part < results; part++) {
            slots[part] = stack.pushResult();
            out.emitWithList(Op.OPERATE, new int[]{slots[part], out.site(index, part)}, operands);
        }
        stack.pop(operands.length + slots.length);
        for (int slot : slots) {
            stack.push(slot);
        }
    }

    private void operate(int index, int[] operands, boolean hasResult) {
        int result = hasResult ? stack.pushResult() : NO_RESULT;
        out.emitWithList(Op.OPERATE, new int[]{result, out.site(index)}, operands);
    }

    /** AWAIT searches the whole operand stack, so all of it is at home, and stays there in a new order. */
    private void awaitTopmost(int index) {
        if (stack.depth() == 0) {
            return;
        }
        stack.flush();
        int[] operands = stack.pop(stack.depth());
        int result = operands[operands.length - 1];
        out.emitWithList(Op.AWAIT_TOPMOST, new int[]{result, out.site(index)}, operands);
        for (int operand : operands) {
            stack.push(operand);
        }
    }
}
