package org.zexus.interpreter.translate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Verifier;
import org.zexus.runtime.error.Errors;

/**
 * Which instructions of a function can be reached, in which states, and which variables surely have a value there.
 */
final class ControlFlow {

    /** More blocks than this only come from code that pushes in a loop without end. */
    private static final int MAX_BLOCKS = 100_000;

    private final Bytecode bytecode;
    private final TranslationOptions options;
    private final LoopUnrolling unrolling;
    private final BitSet leaders = new BitSet();
    /** For each reachable block the variables that have a value when it is entered. */
    private final Map<Block, BitSet> assigned = new HashMap<>();
    private final ArrayDeque<Block> pending = new ArrayDeque<>();

    ControlFlow(Bytecode bytecode, BitSet moreLeaders, TranslationOptions options) {
        this.bytecode = bytecode;
        this.options = options;
        this.unrolling = options.unrollsLoops() ? LoopUnrolling.of(bytecode, options) : LoopUnrolling.none();
        leaders.or(moreLeaders);
        findLeaders();
        reach(new Block(0, 0, null), initiallyAssigned(bytecode));
        while (!pending.isEmpty()) {
            visit(pending.remove());
        }
    }

    private void findLeaders() {
        leaders.set(0);
        for (Instruction instruction : bytecode.instructions()) {
            int target = instruction.target();
            if (target >= 0) {
                leaders.set(target);
            }
        }
        for (Handler handler : bytecode.handlers()) {
            leaders.set(handler.start());
            leaders.set(handler.end());
            leaders.set(handler.target());
        }
    }

    private static BitSet initiallyAssigned(Bytecode bytecode) {
        var set = new BitSet();
        set.set(0, bytecode.firstParameterSlot());
        for (int i = 0; i < bytecode.parameters().size(); i++) {
            if (!bytecode.parameters().get(i).hasDefault()) {
                set.set(bytecode.firstParameterSlot() + i);
            }
        }
        return set;
    }

    /** Whether an instruction is never followed by the next one in the list. */
    boolean endsBlock(Opcode opcode) {
        return opcode.endsBlock() && !(options.continuesAfterErrors() && opcode.canThrow());
    }

    /** Whether a block starts at this instruction. */
    boolean isLeader(int index) {
        return leaders.get(index);
    }

    /**
     * The number of stores that take the values of an ITER_NEXT right away: all of them, or 0. They cost gas of their
     * own, and only where the iteration goes on, so metered code has none.
     */
    int storesAfter(int index) {
        return options.isMetered() ? 0 : LoopInversion.storesAfter(bytecode, leaders, index);
    }

    /** The reachable blocks in the order of their code; where instructions are timed, all once more. */
    List<Block> blocks() {
        List<Block> blocks = assigned.keySet()
                .stream()
                .sorted(Comparator.comparingInt((Block block) -> unrolling.placeOf(block.start()))
                        .thenComparingInt(Block::round)
                        .thenComparingInt(Block::start)
                        .thenComparingInt(Block::depth)
                        .thenComparingInt(block -> tryDepth(block.tries())))
                .toList();
        return options.timesInstructions() ? Stream.concat(blocks.stream(), blocks.stream().map(Block::timed)).toList()
                : blocks;
    }

    private static int tryDepth(Block.Tries tries) {
        int depth = 0;
        for (Block.Tries t = tries; t != null; t = t.outer()) {
            depth++;
        }
        return depth;
    }

    /** The variables that have a value when the block is entered; a copy. */
    BitSet assigned(Block block) {
        Block original = block.isTimed() ? new Block(block.start(), block.depth(), block.tries()) : block;
        return (BitSet) assigned.get(original).clone();
    }

    /** The block that control goes to from an instruction in a round. */
    Block next(int index, int round, int target, int depth, Block.Tries tries) {
        return new Block(target, depth, tries, unrolling.next(index, round, target));
    }

    /** Whether the rounds of a loop are written several times, and this is not the last. */
    boolean isFollowedByCopy(int index, int round) {
        return unrolling.isFollowedByCopy(index, round);
    }

    private void reach(Block block, BitSet set) {
        BitSet known = assigned.get(block);
        if (known == null) {
            if (assigned.size() == MAX_BLOCKS) {
                throw Errors.overflowError(null, "VM stack overflow: depth " + block.depth() + " exceeds maximum "
                        + Verifier.MAX_STACK);
            }
            assigned.put(block, (BitSet) set.clone());
            pending.add(block);
            return;
        }
        int before = known.cardinality();
        known.and(set);
        if (known.cardinality() != before) {
            pending.add(block);
        }
    }

    private void visit(Block block) {
        BitSet set = assigned(block);
        if (block.isWayOut()) {
            reach(new Block(block.start(), block.depth(), block.tries()), set);
            return;
        }
        int round = block.round();
        /* What every instruction of the block leaves assigned: what a handler can rely on. */
        BitSet throughout = assigned(block);
        int depth = block.depth();
        Block.Tries tries = block.tries();
        for (int index = block.start(); index < bytecode.instructions().size(); index++) {
            if (index != block.start() && isLeader(index)) {
                reach(next(index - 1, round, index, depth, tries), set);
                break;
            }
            Instruction instruction = bytecode.instruction(index);
            Opcode opcode = instruction.opcode();
            if (StackEffect.missing(bytecode, instruction, depth) > 0) {
                if (tries != null) {
                    reach(tries.entry(), throughout);
                }
                break;
            }
            int after = StackEffect.depthAfter(bytecode, instruction, depth);
            switch (opcode) {
                case SETUP_TRY -> tries = new Block.Tries(instruction.target(), depth, tries);
                case POP_TRY -> tries = tries == null ? null : tries.outer();
                default -> track(instruction, set);
            }
            throughout.and(set);
            if (tries != null) {
                reach(tries.entry(), throughout);
            }
            int target = instruction.target();
            if (opcode == Opcode.JUMP) {
                reach(next(index, round, target, after, tries), set);
            } else if (opcode == Opcode.ITER_NEXT) {
                reach(next(index, round, target, depth, tries), set);
            } else if (opcode == Opcode.JUMP_IF_GIVEN) {
                BitSet given = (BitSet) set.clone();
                given.set(instruction.operand(0));
                reach(next(index, round, target, after, tries), given);
            } else if (opcode.isConditionalJump()) {
                reach(next(index, round, target, after, tries), set);
            }
            if (endsBlock(opcode)) {
                break;
            }
            depth = after;
            if (index + 1 == bytecode.instructions().size()) {
                reach(next(index, round, index + 1, depth, tries), set);
            }
        }
        for (Handler handler : bytecode.handlers()) {
            if (handler.covers(block.start())) {
                reach(new Block(handler.target(), handler.stackDepth() + 1, block.tries()), throughout);
            }
        }
    }

    /** Takes note of what an instruction does to the variables that have a value. */
    static void track(Instruction instruction, BitSet set) {
        switch (instruction.opcode()) {
            case STORE_LOCAL, LOAD_LOCAL, NEW_CELL -> set.set(instruction.operand(0));
            case UNSET_LOCAL -> set.clear(instruction.operand(0));
            default -> {
            }
        }
    }
}
