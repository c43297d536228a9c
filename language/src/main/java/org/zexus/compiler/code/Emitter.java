package org.zexus.compiler.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.OperandForm;
import org.zexus.bytecode.Position;
import org.zexus.bytecode.Verifier;
import org.zexus.syntax.source.Span;

/**
 * Writes the code of one function. It follows the depth of the operand stack and whether the present place can be
 * reached; what is emitted at a place that cannot is dropped.
 */
final class Emitter {
    /** What a hidden slot holds. A slot is used again for the same content only, so that its kind stays the same. */
    enum Content {
        INTEGER, OBJECT, ANY
    }

    private final BytecodeBuilder builder;
    private final Positions positions;
    private final CodeBuffer code = new CodeBuffer();
    private final List<Object> pool = new ArrayList<>();
    private final Map<Content, Deque<Integer>> freeTemporaries = new EnumMap<>(Content.class);
    private final Map<Integer, Content> contents = new HashMap<>();
    private int depth;
    private int deepest;
    private boolean reachable = true;
    private Position pendingStatement;
    private int statements;

    Emitter(BytecodeBuilder builder, Positions positions) {
        this.builder = builder;
        this.positions = positions;
    }

    /** The builder of the function, for everything that is not code. */
    BytecodeBuilder builder() {
        return builder;
    }

    /** The number of operand stack entries at the present place. */
    int depth() {
        return depth;
    }

    /** Whether code emitted now can be executed. */
    boolean isReachable() {
        return reachable;
    }

    /** Marks the next instruction as the start of a statement. */
    void statement(Span span) {
        pendingStatement = positions.of(span);
        statements++;
    }

    /** How many statements have been marked. */
    int statements() {
        return statements;
    }

    /** The index of a constant. */
    int constant(Object value) {
        int index = builder.addConstant(value);
        if (index == pool.size()) {
            pool.add(value);
        }
        return index;
    }

    /**
     * Emits an instruction.
     *
     * @param at the place in the source that its errors are reported at
     */
    void emit(Span at, Opcode opcode, int... operands) {
        if (!reachable) {
            return;
        }
        append(at, opcode, operands, null);
        if (opcode.endsBlock()) {
            reachable = false;
        }
    }

    /** Emits {@code LOAD_CONST}. */
    void load(Span at, Object constant) {
        if (reachable) {
            emit(at, Opcode.LOAD_CONST, constant(constant));
        }
    }

    /** Emits a jump; {@code leading} are its operands before the target. */
    void jump(Span at, Opcode opcode, Target target, int... leading) {
        if (!reachable) {
            return;
        }
        append(at, opcode, leading, target);
        if (opcode.endsBlock()) {
            reachable = false;
        }
    }

    private void append(Span at, Opcode opcode, int[] operands, Target target) {
        int count = operands.length + (target == null ? 0 : 1);
        OperandForm form = opcode.form(count);
        if (form == null) {
            throw new IllegalStateException(opcode + " with " + count + " operands");
        }
        int multiplicity = form.multiplicity(Instruction.of(opcode, Arrays.copyOf(operands, count)), pool);
        depth -= Math.toIntExact(form.pops(multiplicity));
        if (depth < 0) {
            throw new IllegalStateException(opcode + " takes more operands than there are");
        }
        if (target != null) {
            target.arrive(depth);
        }
        depth += Math.toIntExact(form.pushes(multiplicity));
        deepest = Math.max(deepest, depth);
        code.add(new CodeBuffer.Item(opcode, operands, target, positions.of(at), pendingStatement));
        pendingStatement = null;
    }

    /** Places a target here. */
    void mark(Target target) {
        code.place(target);
        if (reachable) {
            target.arrive(depth);
        } else if (target.isUsed()) {
            depth = target.depth();
            reachable = true;
        }
    }

    /** Places a target here that only marks the bounds of a handler's range. */
    void markBound(Target bound) {
        code.place(bound);
    }

    /**
     * Starts a handler here: the instructions between two bounds send their errors to this place, which starts with the
     * exception on a stack of {@code stackDepth} other entries.
     */
    void startHandler(Target start, Target end, int stackDepth) {
        if (start.index() == end.index()) {
            reachable = false;
            return;
        }
        var handler = new Target();
        code.place(handler);
        code.addRange(new CodeBuffer.Range(start, end, handler, stackDepth));
        depth = stackDepth + 1;
        reachable = true;
    }

    /** Drops entries of the operand stack until {@code stackDepth} are left. */
    void popTo(Span at, int stackDepth) {
        while (reachable && depth > stackDepth) {
            emit(at, Opcode.POP);
        }
    }

    /** A hidden local slot. */
    int newTemporary(Content content) {
        Deque<Integer> free = freeTemporaries.get(content);
        if (free != null && !free.isEmpty()) {
            return free.pop();
        }
        int slot = builder.allocateLocal(null);
        contents.put(slot, content);
        return slot;
    }

    /** Gives a hidden local slot back. */
    void freeTemporary(int slot) {
        freeTemporaries.computeIfAbsent(contents.get(slot), _ -> new ArrayDeque<>()).push(slot);
    }

    /** Whether the function needs more local slots or operands than code may have. */
    boolean isTooLarge() {
        return deepest > Verifier.MAX_STACK || builder.localCount() > Verifier.MAX_LOCALS;
    }

    /** Finishes the function. */
    Bytecode finish() {
        new CodeCleanup(code).run();
        code.writeTo(builder);
        return builder.build();
    }
}
