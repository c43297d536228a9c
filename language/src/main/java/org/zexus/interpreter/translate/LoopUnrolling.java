package org.zexus.interpreter.translate;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;

/**
 * Finds short inner loops that run no other code, as far as one can tell, of which several rounds are written one after
 * the other. In code that meters gas the first of these charges for all, and only it checks that there is enough; there
 * loops may iterate and call builtins, too. In other code two rounds spare compiled code the copies between the places
 * of a value before and after a round; a loop that counts has a better form of its own, and stays as it is.
 */
final class LoopUnrolling {

    /** How many rounds are written where gas is metered. */
    private static final int METERED_ROUNDS = 4;

    /** How many rounds are written elsewhere. */
    private static final int PLAIN_ROUNDS = 2;

    /** A longer loop has enough to do between two checks. */
    private static final int MAX_LENGTH = 48;

    /** For how many usual instructions a call counts, and access to a member or a step of an iteration. */
    private static final int LENGTH_OF_CALL = 16;
    private static final int LENGTH_OF_ACCESS = 4;

    /**
     * A loop.
     *
     * @param start where it jumps back to
     * @param end the last jump back
     */
    record Loop(int start, int end) {

        boolean contains(int index) {
            return start <= index && index <= end;
        }
    }

    private final TreeMap<Integer, Loop> loops = new TreeMap<>();

    private final int rounds;

    private LoopUnrolling(int rounds) {
        this.rounds = rounds;
    }

    /** No loops. */
    static LoopUnrolling none() {
        return new LoopUnrolling(1);
    }

    /** The loops of a function. */
    static LoopUnrolling of(Bytecode bytecode, TranslationOptions options) {
        var result = new LoopUnrolling(options.isMetered() ? METERED_ROUNDS : PLAIN_ROUNDS);
        var lastJumps = new TreeMap<Integer, Integer>();
        for (int i = 0; i < bytecode.instructions().size(); i++) {
            Instruction jump = bytecode.instruction(i);
            if (jump.opcode() == Opcode.JUMP && jump.target() <= i) {
                lastJumps.merge(jump.target(), i, Math::max);
            }
        }
        lastJumps.forEach((start, end) -> {
            var loop = new Loop(start, end);
            if (length(bytecode, loop) <= MAX_LENGTH && isSimple(bytecode, loop, options)
                    && (options.isMetered() || !isCounting(bytecode, loop))) {
                result.loops.put(start, loop);
            }
        });
        return result;
    }

    /** Whether a loop goes on as long as a comparison says so: a test with which the last instructions are joined. */
    private static boolean isCounting(Bytecode bytecode, Loop loop) {
        for (int i = loop.start; i < loop.end; i++) {
            switch (bytecode.instruction(i).opcode()) {
                case JUMP_IF_FALSE, JUMP_IF_TRUE -> {
                    return false;
                }
                case LT, LTE, GT, GTE -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static int length(Bytecode bytecode, Loop loop) {
        int length = 0;
        for (int i = loop.start; i <= loop.end; i++) {
            Opcode opcode = bytecode.instruction(i).opcode();
            length += switch (opcode) {
                case CALL_NAME, CALL_BUILTIN, CALL_METHOD -> LENGTH_OF_CALL;
                case GET_ATTR, SET_ATTR, GET_LENGTH, ITER_NEXT -> LENGTH_OF_ACCESS;
                default -> 1;
            };
        }
        return length;
    }

    private static boolean isSimple(Bytecode bytecode, Loop loop, TranslationOptions options) {
        for (int i = loop.start; i <= loop.end; i++) {
            Instruction instruction = bytecode.instruction(i);
            int target = instruction.target();
            boolean jumpsBack = target >= 0 && target <= i;
            if (!isLocal(bytecode, instruction, options)
                    || jumpsBack && (target != loop.start || instruction.opcode() != Opcode.JUMP)) {
                return false;
            }
        }
        BitSet entries = otherEntries(bytecode, loop);
        int inside = entries.nextSetBit(loop.start + 1);
        return inside < 0 || inside > loop.end;
    }

    /** Where control comes from outside of the loop, and where the handlers change. */
    private static BitSet otherEntries(Bytecode bytecode, Loop loop) {
        var entries = new BitSet();
        for (int i = 0; i < bytecode.instructions().size(); i++) {
            int target = bytecode.instruction(i).target();
            if (target >= 0 && !loop.contains(i)) {
                entries.set(target);
            }
        }
        for (Handler handler : bytecode.handlers()) {
            entries.set(handler.start());
            entries.set(handler.end());
            entries.set(handler.target());
        }
        return entries;
    }

    private static boolean isLocal(Bytecode bytecode, Instruction instruction, TranslationOptions options) {
        return isPlain(instruction.opcode()) || isAccess(instruction.opcode())
                || options.isMetered() && (instruction.opcode() == Opcode.ITER_NEXT
                        || new LocalCalls(options.builtins()).includes(bytecode, instruction));
    }

    /** Whether an instruction runs other code only if an operator of the program's own types makes it do so. */
    private static boolean isPlain(Opcode opcode) {
        return switch (opcode.group()) {
            case ARITHMETIC, LOGIC, CONTROL -> true;
            case REGISTERS -> opcode != Opcode.STORE_REG;
            case VARIABLES -> opcode != Opcode.STORE_NAME && opcode != Opcode.STORE_FUNC;
            default -> opcode == Opcode.INDEX || opcode == Opcode.SET_INDEX;
        };
    }

    /** Whether an instruction gets at a member, and runs other code only if that is computed. */
    private static boolean isAccess(Opcode opcode) {
        return opcode == Opcode.GET_ATTR || opcode == Opcode.SET_ATTR || opcode == Opcode.GET_LENGTH;
    }

    private Loop around(int index) {
        Map.Entry<Integer, Loop> entry = loops.floorEntry(index);
        return entry != null && entry.getValue().contains(index) ? entry.getValue() : null;
    }

    /** Where the code of a loop starts that an instruction is in; for others the instruction itself. */
    int placeOf(int index) {
        Loop loop = around(index);
        return loop == null ? index : loop.start;
    }

    /** Whether a round is followed by a copy of its code, and not by itself. */
    boolean isFollowedByCopy(int index, int round) {
        return around(index) != null && round < rounds - 1;
    }

    /** The round in which control goes on that goes to a target from an instruction of a round. */
    int next(int index, int round, int target) {
        Loop loop = round < 0 ? null : around(index);
        if (loop == null) {
            return 0;
        }
        if (!loop.contains(target)) {
            return -1 - round;
        }
        return target <= index ? (round + 1) % rounds : round;
    }
}
