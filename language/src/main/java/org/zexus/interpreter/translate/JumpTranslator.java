package org.zexus.interpreter.translate;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.Predicate;

/** Translates conditional jumps, together with the comparison or negation before them. */
final class JumpTranslator {

    private final Bytecode bytecode;
    private final CodeWriter out;
    private final OperandStack stack;
    private final ConstantOperands constants;
    private final ControlFlow flow;
    /** That of the block which is translated. */
    private int round;

    JumpTranslator(Bytecode bytecode, CodeWriter out, OperandStack stack, ControlFlow flow) {
        this.bytecode = bytecode;
        this.out = out;
        this.stack = stack;
        this.constants = new ConstantOperands(out.constants());
        this.flow = flow;
    }

    /** From here on a round of an unrolled loop is translated, or none. */
    void startRound(int number) {
        round = number;
    }

    /**
     * Translates a comparison, negation or truth test and the conditional jump behind it as one.
     *
     * @param inverted whether the jump closes an inverted loop, and so goes to what follows it when it would not jump
     * @return the number of instructions translated; 0 if there is no such pair here
     */
    int fuse(int index, Block.Tries tries, boolean inverted) {
        if (length(index) == 1) {
            return 0;
        }
        Opcode test = bytecode.instruction(index).opcode();
        int next = index + 1;
        Opcode jump = bytecode.instruction(next).opcode();
        boolean sense = (jump == Opcode.JUMP_IF_TRUE) != inverted;
        Predicate predicate = predicate(test);
        if (predicate != null) {
            compare(index, predicate, sense, inverted, tries);
        } else if (test == Opcode.IS_NULL) {
            int value = popSlotFlushed();
            out.emitJump(sense ? Op.JUMP_NULL : Op.JUMP_NOT_NULL, label(next, tries, inverted), value);
        } else {
            int value = popSlotFlushed();
            boolean jumpIfTrue = sense == (test == Opcode.BOOL);
            out.emitJump(jumpIfTrue ? Op.JUMP_TRUE : Op.JUMP_FALSE, label(next, tries, inverted), value,
                    out.site(index));
        }
        return 2;
    }

    /** The number of instructions that are translated as one from here on, not counting the stores of an iteration. */
    int length(int index) {
        int next = index + 1;
        if (!isTest(bytecode.instruction(index).opcode()) || next >= bytecode.instructions().size()
                || flow.isLeader(next)) {
            return 1;
        }
        Opcode jump = bytecode.instruction(next).opcode();
        return jump == Opcode.JUMP_IF_FALSE || jump == Opcode.JUMP_IF_TRUE ? 2 : 1;
    }

    private static boolean isTest(Opcode opcode) {
        return switch (opcode) {
            case LT, LTE, GT, GTE, EQ, NEQ, NOT, BOOL, IS_NULL -> true;
            default -> false;
        };
    }

    static Predicate predicate(Opcode opcode) {
        return switch (opcode) {
            case LT, LT_REG -> Predicate.LT;
            case LTE, LTE_REG -> Predicate.LE;
            case GT, GT_REG -> Predicate.GT;
            case GTE, GTE_REG -> Predicate.GE;
            case EQ, EQ_REG -> Predicate.EQ;
            case NEQ, NEQ_REG -> Predicate.NE;
            default -> null;
        };
    }

    /** Where the conditional jump at an index goes; the operands of the condition are popped already. */
    private Block label(int index, Block.Tries tries, boolean inverted) {
        return inverted ? new Block(index + 1, stack.depth(), tries)
                : flow.next(index, round, bytecode.instruction(index).target(), stack.depth(), tries);
    }

    private void compare(int index, Predicate predicate, boolean sense, boolean inverted, Block.Tries tries) {
        int word = predicate.ordinal() | (sense ? 0 : Predicate.NEGATED);
        stack.flush(stack.depth() - 2);
        int right = stack.pop();
        int left = stack.pop();
        Block label = label(index + 1, tries, inverted);
        if (constants.isOther(left) || constants.isOther(right)) {
            out.emitJump(Op.JUMP_COMPARE, label, left, right, out.site(index), word);
            return;
        }
        int a = left >= 0 ? left : stack.load(left, right);
        Integer small = constants.smallNumber(right);
        if (small != null) {
            out.emitJump(Op.JUMP_COMPAREK, label, a, small, out.site(index), ~right, word);
        } else {
            int b = right >= 0 ? right : stack.load(right, a);
            out.emitJump(Op.JUMP_COMPARE, label, a, b, out.site(index), word);
        }
    }

    /** Pops an entry as a slot, with all entries below it at home. */
    private int popSlotFlushed() {
        stack.flush(stack.depth() - 1);
        return stack.popSlot();
    }

    /**
     * Translates the conditional jump at an index, with the stores that take the values of an iteration.
     *
     * @return the number of instructions translated
     */
    int conditional(int index, Block.Tries tries, boolean inverted) {
        Instruction instruction = bytecode.instruction(index);
        switch (instruction.opcode()) {
            case JUMP_IF_FALSE, JUMP_IF_TRUE -> {
                boolean sense = (instruction.opcode() == Opcode.JUMP_IF_TRUE) != inverted;
                int value = popSlotFlushed();
                out.emitJump(sense ? Op.JUMP_TRUE : Op.JUMP_FALSE, label(index, tries, inverted), value,
                        out.site(index));
            }
            case JUMP_IF_NOT_NULL -> {
                int value = popSlotFlushed();
                out.emitJump(Op.JUMP_NOT_NULL, label(index, tries, inverted), value);
            }
            case JUMP_IF_GIVEN -> {
                stack.flush();
                out.emitJump(Op.JUMP_SET, label(index, tries, inverted), instruction.operand(0));
            }
            case ITER_NEXT -> {
                return iteration(index, tries, inverted);
            }
            default -> throw new IllegalArgumentException(instruction + " is no conditional jump");
        }
        return 1;
    }

    private int iteration(int index, Block.Tries tries, boolean inverted) {
        Instruction instruction = bytecode.instruction(index);
        int iterator = instruction.operand(0);
        int values = instruction.operand(1);
        int stores = flow.storesAfter(index);
        stack.flush();
        int depth = stack.depth();
        int[] results = {-1, -1};
        for (int i = 0; i < values; i++) {
            if (stores > 0) {
                /* The last value is on top and stored first. */
                int slot = bytecode.instruction(index + values - i).operand(0);
                stack.beforeWrite(slot);
                results[i] = slot;
            } else {
                results[i] = stack.pushResult();
            }
        }
        int site = out.site(index);
        if (inverted) {
            var body = new Block(index + 1 + stores, stack.depth(), tries);
            out.emitJump(Op.ITER_AGAIN, body, iterator, results[0], results[1], site);
            while (stack.depth() > depth) {
                stack.pop();
            }
        } else {
            Block exit = flow.next(index, round, instruction.target(), depth, tries);
            out.emitJump(Op.ITER_EXIT, exit, iterator, results[0], results[1], site);
        }
        return 1 + stores;
    }
}
