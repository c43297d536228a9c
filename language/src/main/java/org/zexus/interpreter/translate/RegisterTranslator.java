package org.zexus.interpreter.translate;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OpcodeGroup;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Op;

/** Translates register instructions: a register is a slot like a variable. */
final class RegisterTranslator {

    private static final String SUFFIX = "_REG";

    private final Bytecode bytecode;
    private final CodeWriter out;
    private final OperandStack stack;
    private final OperatorTranslator operators;

    RegisterTranslator(Bytecode bytecode, CodeWriter out, OperandStack stack, OperatorTranslator operators) {
        this.bytecode = bytecode;
        this.out = out;
        this.stack = stack;
        this.operators = operators;
    }

    private int slot(Instruction instruction, int operand) {
        return bytecode.localCount() + instruction.operand(operand);
    }

    /** Translates a register instruction other than a load of a constant; false if it is none. */
    boolean translate(Instruction instruction, int index) {
        Opcode opcode = instruction.opcode();
        if (opcode.group() != OpcodeGroup.REGISTERS || opcode == Opcode.LOAD_REG) {
            return false;
        }
        switch (opcode) {
            case LOAD_VAR_REG -> {
                int name = out.constants().ofObject(bytecode.name(instruction.operand(1)));
                out.emit(Op.LOAD_GLOBAL, stack.pushResult(), name);
                stack.popInto(slot(instruction, 0));
            }
            case STORE_REG -> out.emit(Op.STORE_GLOBAL, out.constants().ofObject(bytecode.name(instruction.operand(1))),
                    slot(instruction, 0));
            case MOV_REG -> {
                stack.push(slot(instruction, 1));
                stack.popInto(slot(instruction, 0));
            }
            case PUSH_REG -> stack.push(slot(instruction, 0));
            case POP_REG -> stack.popInto(slot(instruction, 0));
            default -> {
                for (int i = 1; i < instruction.operandCount(); i++) {
                    stack.push(slot(instruction, i));
                }
                operators.translate(stackForm(opcode), index);
                stack.popInto(slot(instruction, 0));
            }
        }
        return true;
    }

    /** The stack opcode with the meaning of a register opcode; other opcodes are their own. */
    static Opcode stackForm(Opcode opcode) {
        return opcode.name().endsWith(SUFFIX) && opcode.group() == OpcodeGroup.REGISTERS && isOperator(opcode)
                ? Opcode.valueOf(opcode.name().substring(0, opcode.name().length() - SUFFIX.length()))
                : opcode;
    }

    private static boolean isOperator(Opcode opcode) {
        return opcode.number() >= Opcode.ADD_REG.number() && opcode.number() <= Opcode.NOT_REG.number();
    }
}
