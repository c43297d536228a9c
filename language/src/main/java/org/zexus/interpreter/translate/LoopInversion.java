package org.zexus.interpreter.translate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;

/**
 * Finds loops that test their condition at the top and jump back there at the bottom. The bottom can repeat the test
 * instead, and jump back into the body: one jump less for each round.
 */
final class LoopInversion {

    /** A longer test is not worth a copy. */
    private static final int MAX_TEST = 12;

    /**
     * A loop.
     *
     * @param start the first instruction of the test
     * @param condition the conditional jump out of the loop, which ends the test
     * @param body where the loop goes on when it does not jump
     */
    record Loop(int start, int condition, int body) {}

    private final Map<Integer, Loop> loops = new HashMap<>();
    private final BitSet leaders = new BitSet();

    private LoopInversion() {}

    /** No loops. */
    static LoopInversion none() {
        return new LoopInversion();
    }

    /** The loops of a function. */
    static LoopInversion of(Bytecode bytecode, TranslationOptions options) {
        var result = new LoopInversion();
        BitSet targets = targets(bytecode);
        for (int i = 0; i < bytecode.instructions().size(); i++) {
            Instruction jump = bytecode.instruction(i);
            if (jump.opcode() == Opcode.JUMP && jump.target() <= i) {
                Loop loop = loopAt(bytecode, targets, jump.target(), options);
                if (loop != null && sameHandlers(bytecode, loop, i)) {
                    result.loops.put(i, loop);
                    result.leaders.set(loop.body);
                }
            }
        }
        return result;
    }

    private static BitSet targets(Bytecode bytecode) {
        var targets = new BitSet();
        bytecode.instructions().stream().mapToInt(Instruction::target).filter(t -> t >= 0).forEach(targets::set);
        for (Handler handler : bytecode.handlers()) {
            targets.set(handler.start());
            targets.set(handler.end());
            targets.set(handler.target());
        }
        return targets;
    }

    private static Loop loopAt(Bytecode bytecode, BitSet targets, int start, TranslationOptions options) {
        int limit = Math.min(start + MAX_TEST, bytecode.instructions().size() - 1);
        for (int i = start; i < limit; i++) {
            Instruction instruction = bytecode.instruction(i);
            if (i > start && targets.get(i)) {
                return null;
            }
            switch (instruction.opcode()) {
                case JUMP_IF_FALSE, JUMP_IF_TRUE -> {
                    return new Loop(start, i, i + 1);
                }
                case ITER_NEXT -> {
                    int stores = options.isMetered() ? 0 : storesAfter(bytecode, targets, i);
                    return new Loop(start, i, i + 1 + stores);
                }
                case SETUP_TRY, POP_TRY, JUMP_IF_NOT_NULL, JUMP_IF_GIVEN -> {
                    return null;
                }
                default -> {
                    if (instruction.opcode().endsBlock() || instruction.opcode() == Opcode.JUMP) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    /** The number of stores that take the values of an ITER_NEXT right away: all of them, or 0. */
    static int storesAfter(Bytecode bytecode, BitSet targets, int index) {
        int values = bytecode.instruction(index).operand(1);
        for (int i = 1; i <= values; i++) {
            int store = index + i;
            if (store >= bytecode.instructions().size() || targets.get(store)
                    || bytecode.instruction(store).opcode() != Opcode.STORE_LOCAL) {
                return 0;
            }
        }
        return values;
    }

    private static boolean sameHandlers(Bytecode bytecode, Loop loop, int jump) {
        return bytecode.handlers()
                .stream()
                .allMatch(handler -> handler.covers(loop.start) == handler.covers(jump)
                        && handler.covers(loop.condition) == handler.covers(jump));
    }

    /** The loop that the jump at this index closes, or null. */
    Loop closedBy(int index) {
        return loops.get(index);
    }

    /** The instructions that begin a block because an inverted loop jumps there. */
    BitSet leaders() {
        return leaders;
    }
}
