package org.zexus.interpreter.translate;

import java.util.BitSet;
import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Handler;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.StatementMark;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Op;

/**
 * Translates portable bytecode into internal code: an operand stack known at translation time turns stack instructions
 * into instructions on slots.
 *
 * <p>
 * Slots are laid out as locals, registers, temporaries.
 */
public final class Translator {

    private final Bytecode bytecode;
    private final CodeWriter out = new CodeWriter();
    private final LoopInversion inversion;
    private final ControlFlow flow;
    private final OperandStack stack;
    private final InstructionTranslator instructions;
    private final JumpTranslator jumps;
    private final GasWriter gas;
    private final TranslationOptions options;
    /** Whether the block that is translated has each instruction say when it begins. */
    private boolean isTimed;

    private Translator(Bytecode bytecode, TranslationOptions options) {
        this.bytecode = bytecode;
        this.options = options;
        this.inversion = options.joinsInstructions() ? LoopInversion.of(bytecode, options) : LoopInversion.none();
        this.flow = new ControlFlow(bytecode, inversion.leaders(), options);
        this.gas = new GasWriter(bytecode, out, options.gas());
        if (options.countsInstructions()) {
            out.countRuns(bytecode.statements().size());
        }
        int registers = Registers.count(bytecode);
        var loader = new ConstantLoader(out);
        this.stack = new OperandStack(out, loader, bytecode.localCount() + registers);
        this.instructions = new InstructionTranslator(bytecode, out, stack, options);
        this.jumps = new JumpTranslator(bytecode, out, stack, flow);
        for (int i = 0; i < registers; i++) {
            loader.load(bytecode.localCount() + i, ~out.constants().ofValue(null));
        }
    }

    /**
     * Translates a function.
     *
     * @param bytecode verified code
     * @param options what the code does besides
     */
    public static Code translate(Bytecode bytecode, TranslationOptions options) {
        return new Translator(bytecode, options).run();
    }

    private Code run() {
        List<Block> blocks = flow.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            translateBlock(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        return out.finish(bytecode, options.continuesAfterErrors(), options.announcesStatements(), stack.slotCount());
    }

    private void translateBlock(Block block, Block next) {
        out.bind(block);
        gas.endRun();
        stack.reset(block.depth());
        if (block.isWayOut()) {
            leaveRound(block, next);
            return;
        }
        if (options.timesInstructions() && !block.isTimed()) {
            out.emitJump(Op.JUMP_TIMED, block.timed(), block.start());
        }
        isTimed = block.isTimed();
        jumps.startRound(block.round());
        int protectedStart = out.position();
        Block.Tries tries = block.tries();
        BitSet assigned = flow.assigned(block);
        int index = block.start();
        boolean open = true;
        while (open && index < bytecode.instructions().size() && (index == block.start() || !flow.isLeader(index))) {
            Instruction instruction = bytecode.instruction(index);
            out.startPortable(index);
            announceStatement(index);
            switch (instruction.opcode()) {
                case SETUP_TRY -> {
                    charge(index, 1);
                    stack.flush();
                    protect(protectedStart, block, tries);
                    protectedStart = out.position();
                    tries = new Block.Tries(instruction.target(), stack.depth(), tries);
                    index++;
                }
                case POP_TRY -> {
                    charge(index, 1);
                    protect(protectedStart, block, tries);
                    protectedStart = out.position();
                    tries = tries == null ? null : tries.outer();
                    index++;
                }
                case JUMP -> {
                    jump(index, block.round(), tries, next);
                    open = false;
                }
                default -> {
                    if (StackEffect.missing(bytecode, instruction, stack.depth()) > 0) {
                        underflow(index);
                        open = false;
                    } else {
                        index += translate(index, tries, assigned, false);
                        open = !flow.endsBlock(instruction.opcode());
                    }
                }
            }
            stack.flush(Math.min(keptDepth(block.start(), tries), stack.depth()));
        }
        if (open) {
            leave(index, block.round(), tries, next);
        }
        protect(protectedStart, block, tries);
    }

    /** Translates an instruction, and those behind it that make one with it; returns how many these are. */
    private int translate(int index, Block.Tries tries, BitSet assigned, boolean inverted) {
        int fused = jumps.length(index);
        charge(index, fused);
        int count;
        if (bytecode.instruction(index).opcode().isConditionalJump()) {
            count = jumps.conditional(index, tries, inverted);
        } else {
            count = jumps.fuse(index, tries, inverted);
        }
        if (count == 0) {
            instructions.translate(index, assigned);
            count = 1;
        }
        gas.written(index, fused);
        for (int i = index; i < index + count; i++) {
            ControlFlow.track(bytecode.instruction(i), assigned);
        }
        return count;
    }

    private void charge(int index, int count) {
        gas.charge(index, count);
        if (isTimed) {
            out.emit(Op.TIME, index, count);
        }
    }

    private void jump(int index, int round, Block.Tries tries, Block next) {
        charge(index, 1);
        stack.flush();
        int target = bytecode.instruction(index).target();
        LoopInversion.Loop loop = inversion.closedBy(index);
        if (loop != null && hasOperands(loop) && !flow.isFollowedByCopy(index, round)) {
            BitSet assigned = flow.assigned(flow.next(index, round, target, stack.depth(), tries));
            int i = loop.start();
            while (i <= loop.condition()) {
                out.startPortable(i);
                i += translate(i, tries, assigned, true);
            }
            target = bytecode.instruction(loop.condition()).target();
            stack.flush();
        }
        Block label = flow.next(index, round, target, stack.depth(), tries);
        if (!label.equals(next)) {
            out.emitJump(Op.JUMP, label);
        }
    }

    /** Goes on behind an unrolled loop. */
    private void leaveRound(Block block, Block next) {
        out.startPortable(Math.min(block.start(), bytecode.instructions().size() - 1));
        gas.end();
        var following = new Block(block.start(), block.depth(), block.tries());
        if (!following.equals(next)) {
            out.emitJump(Op.JUMP, following);
        }
    }

    /** Whether the test of a loop finds its operands when the stack is as it is now. */
    private boolean hasOperands(LoopInversion.Loop loop) {
        int depth = stack.depth();
        for (int i = loop.start(); i <= loop.condition(); i++) {
            if (StackEffect.missing(bytecode, bytecode.instruction(i), depth) > 0) {
                return false;
            }
            depth = StackEffect.depthAfter(bytecode, bytecode.instruction(i), depth);
        }
        return true;
    }

    /** An instruction that does not find its operands on this way; on others it may. */
    private void underflow(int index) {
        charge(index, 1);
        Instruction instruction = bytecode.instruction(index);
        int found = stack.depth();
        int needed = found + StackEffect.missing(bytecode, instruction, found);
        out.emit(Op.UNDERFLOW, out.constants()
                .ofObject("Stack underflow at instruction " + index + ": " + instruction.opcode() + " needs " + needed
                        + ", found " + found));
    }

    /** Ends a block that goes on to the next instruction, or is at the end of the function. */
    private void leave(int index, int round, Block.Tries tries, Block next) {
        stack.flush();
        Block following = flow.next(index - 1, round, index, stack.depth(), tries);
        if (index < bytecode.instructions().size()) {
            if (!following.equals(next)) {
                out.emitJump(Op.JUMP, following);
            }
            return;
        }
        if (following.start() == bytecode.instructions().size()) {
            gas.end();
            out.emit(Op.RETURN, stack.depth() == 0 ? ~out.constants().ofValue(null) : stack.pop());
        }
    }

    private int keptDepth(int index, Block.Tries tries) {
        int kept = tries == null ? 0 : tries.depth();
        for (Handler handler : bytecode.handlers()) {
            if (handler.covers(index)) {
                kept = Math.max(kept, handler.stackDepth());
            }
        }
        return kept;
    }

    /**
     * Registers the handlers of the code written since {@code start}: those of SETUP_TRY are inside of those in the
     * table.
     */
    private void protect(int start, Block block, Block.Tries tries) {
        if (tries != null) {
            out.protect(start, tries.entry(), stack.home(tries.depth()), true);
        }
        for (Handler handler : bytecode.handlers()) {
            if (handler.covers(block.start())) {
                var entry = new Block(handler.target(), handler.stackDepth() + 1, block.tries());
                out.protect(start, entry, stack.home(handler.stackDepth()),
                        handler.delivery() == Handler.Delivery.VALUE);
            }
        }
    }

    private void announceStatement(int index) {
        if (!options.announcesStatements()) {
            return;
        }
        List<StatementMark> marks = bytecode.statements();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).instruction() == index) {
                // An instrument may stop there: a run that cannot be paid must not have it inside.
                gas.endRun();
                out.emit(Op.STATEMENT, i);
            }
        }
    }
}
