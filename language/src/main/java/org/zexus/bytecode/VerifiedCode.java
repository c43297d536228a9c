package org.zexus.bytecode;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A function that {@link Verifier} accepted, with what it found out.
 *
 * <p>
 * Every operand is in range and refers to a constant of the right type, and no instruction is certain to underflow the
 * stack. If the code {@linkplain #isStatic() is static}, the stack depth at each instruction is known and never too
 * small, and {@link #handlers} is all there is to know about error handlers. Code that is not static has to count its
 * stack entries and keep its stack of handlers while it runs.
 *
 * <p>
 * Not known from here: whether a slot holds a cell, an iterator, or nothing at all. Whoever runs the code checks it.
 */
public final class VerifiedCode {
    private final Bytecode bytecode;
    private final StackAnalysis.Result stack;
    private final int[] multiplicities;
    private final List<Handler> handlers;
    private final int[] handlerAt;
    private final int registerCount;
    private final Map<Integer, VerifiedCode> functions;

    VerifiedCode(Bytecode bytecode, StackAnalysis.Result stack, int[] multiplicities, List<Handler> handlers,
            int registerCount, Map<Integer, VerifiedCode> functions) {
        this.bytecode = bytecode;
        this.stack = stack;
        this.multiplicities = multiplicities;
        this.handlers = handlers;
        this.handlerAt = HandlerSweep.first(handlers, bytecode.instructions().size());
        this.registerCount = registerCount;
        this.functions = functions;
    }

    /** The function. */
    public Bytecode bytecode() {
        return bytecode;
    }

    /** Whether stack depth and handlers are the same on every path to an instruction. */
    public boolean isStatic() {
        return stack.isStatic();
    }

    /**
     * The number of operand stack entries before an instruction, in static code.
     *
     * @param instruction the instruction's index; the instruction count stands for the end
     * @return the depth, or -1 if the instruction is not reachable
     * @throws IllegalStateException if the code is not static
     */
    public int depth(int instruction) {
        if (!isStatic()) {
            throw new IllegalStateException("the stack depth of " + bytecode.name() + " is not static");
        }
        return stack.least(instruction);
    }

    /**
     * The largest number of operand stack entries, or {@link Verifier#MAX_STACK} if the code is not static.
     */
    public int maxStack() {
        return stack.maxStack();
    }

    /** The instructions that can be reached; the instruction count stands for the end. */
    public BitSet reachable() {
        return (BitSet) stack.reachable().clone();
    }

    /** Whether the instruction, or the end, can be reached. */
    public boolean isReachable(int instruction) {
        return stack.reachable().get(instruction);
    }

    /**
     * The first instructions of the basic blocks: the entry, every target, and every instruction behind a jump or
     * behind the end of a path.
     */
    public BitSet leaders() {
        return (BitSet) stack.leaders().clone();
    }

    /**
     * The error handlers, those to be tried first in front: the function's own, or, in static code that uses {@code
     * SETUP_TRY}, the regions in which its handlers are active. A runner of static code may take {@code SETUP_TRY} and
     * {@code POP_TRY} for {@code NOP}.
     */
    public List<Handler> handlers() {
        return handlers;
    }

    /** The first handler that covers the instruction, or null. */
    public Handler handlerAt(int instruction) {
        int index = handlerAt[instruction];
        return index < 0 ? null : handlers.get(index);
    }

    /**
     * How many arguments, elements, pairs or values an instruction works on; see {@link OperandForm#multiplicity}.
     */
    public int multiplicity(int instruction) {
        return multiplicities[instruction];
    }

    /** The number of operand stack entries an instruction takes from a stack that is deep enough. */
    public int pops(int instruction) {
        return (int) bytecode.instruction(instruction).form().pops(multiplicities[instruction]);
    }

    /** The gas of one execution of an instruction; {@code GAS_CHARGE} charges its amount on top. */
    public long gas(int instruction) {
        return bytecode.instruction(instruction).opcode().gas(multiplicities[instruction]);
    }

    /** The number of registers the function uses: the largest register number plus one, or 0. */
    public int registerCount() {
        return registerCount;
    }

    /** The nested functions by the index of their constant. */
    public Map<Integer, VerifiedCode> functions() {
        return functions;
    }
}
