package org.zexus.compiler.optimize;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.VerifiedCode;
import org.zexus.bytecode.Verifier;
import org.zexus.bytecode.transform.EditableCode;

/**
 * Optimizes functions and those inside them. Every pass works on code with jumps and handlers, and on all values:
 * rewrites that hold only for numbers (such as {@code x * 2} as {@code x + x}), or only if assigning a variable runs no
 * code, are left out, because operators and assignments can be the program's own. Gas is charged for the instructions
 * before optimization.
 *
 * <p>
 * Level 0 does nothing; level 1 folds constants, removes what has no effect and what is never reached; level 2 and up
 * also keep assigned locals on the stack and lead jumps to jumps to where they end.
 */
public final class BytecodeOptimizer {
    private static final int MAX_LEVEL = 3;
    private static final int MAX_PASSES = 5;

    private final int level;
    private OptimizationStatistics statistics = new OptimizationStatistics();

    /** An optimizer of a level; numbers out of 0 to 3 are moved to the nearest inside. */
    public BytecodeOptimizer(int level) {
        this.level = Math.clamp(level, 0, MAX_LEVEL);
    }

    /** The level. */
    public int level() {
        return level;
    }

    /**
     * The optimized function; the same object if there is nothing to do.
     *
     * @throws org.zexus.bytecode.VerificationException if the function must not be run
     */
    public Bytecode optimize(Bytecode function) {
        return level == 0 ? function : optimize(Verifier.verify(function), new IdentityHashMap<>());
    }

    private Bytecode optimize(VerifiedCode verified, Map<Bytecode, Bytecode> done) {
        Bytecode function = verified.bytecode();
        Bytecode known = done.get(function);
        if (known != null) {
            return known;
        }
        var code = new EditableCode(function);
        boolean changed = false;
        for (var nested : verified.functions().entrySet()) {
            Bytecode inner = optimize(nested.getValue(), done);
            changed |= inner != nested.getValue().bytecode();
            code.setConstant(nested.getKey(), inner);
        }
        changed |= verified.isStatic() && run(code);
        statistics.measured(function.instructions().size(), code.items().size());
        Bytecode optimized = changed ? code.toBytecode(Map.of()) : function;
        done.put(function, optimized);
        return optimized;
    }

    private boolean run(EditableCode code) {
        List<Pass> passes = level == 1
                ? List.of(new UnreachableCode(), new ConstantFolding(), new Peephole())
                : List.of(new JumpThreading(), new UnreachableCode(), new ConstantFolding(), new LocalCopies(),
                        new Peephole());
        boolean changed = false;
        boolean again = true;
        for (int i = 0; i < MAX_PASSES && again; i++) {
            again = false;
            for (Pass pass : passes) {
                again |= pass.run(code, statistics);
            }
            changed |= again;
            statistics.passed();
        }
        return changed;
    }

    /** Counts over all functions optimized so far. */
    public OptimizationStatistics statistics() {
        return statistics;
    }

    /** Starts counting again. */
    public void resetStatistics() {
        statistics = new OptimizationStatistics();
    }
}
