package org.zexus.interpreter.translate;

import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;
import org.zexus.runtime.builtin.BuiltinTable;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.gas.GasSchedule;
import org.zexus.runtime.scope.RuntimeContext;

/**
 * What the translated code does besides computing.
 *
 * @param announcesStatements whether each statement announces itself to instruments
 * @param continuesAfterErrors whether execution goes on behind an instruction that failed
 * @param gas what instructions cost; null if gas is not metered
 * @param countsInstructions whether it is counted how often instructions are executed; then gas is metered as well
 * @param timesInstructions whether each instruction says when it begins
 * @param builtins what the function may call besides functions of the program
 */
public record TranslationOptions(boolean announcesStatements, boolean continuesAfterErrors, GasSchedule gas,
        boolean countsInstructions, boolean timesInstructions, BuiltinTable builtins) {

    /** What a function in a context needs. */
    public static TranslationOptions of(Bytecode bytecode, RuntimeContext context, boolean announcesStatements) {
        GasMeter meter = context.gasMeter();
        boolean continues = context.registries().continuesAfterErrors()
                || bytecode.instructions().stream().anyMatch(each -> each.opcode() == Opcode.ENABLE_ERROR_MODE);
        return new TranslationOptions(announcesStatements, continues, meter == null ? null : meter.schedule(),
                context.instructionCounts() != null,
                context.instructionCounts() != null && context.instructionCounts().timer() != null,
                context.builtins());
    }

    /** Whether several portable instructions may become one. */
    boolean joinsInstructions() {
        return !announcesStatements;
    }

    /** Whether short loops are written several times, see {@link LoopUnrolling}. */
    boolean unrollsLoops() {
        return joinsInstructions() && !countsInstructions && !continuesAfterErrors;
    }

    /** Whether gas is metered. */
    boolean isMetered() {
        return gas != null;
    }
}
