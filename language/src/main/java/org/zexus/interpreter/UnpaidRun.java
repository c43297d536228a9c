package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.ControlFlowException;
import org.zexus.interpreter.code.GasBlock;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.gas.OutOfGas;

/**
 * A straight run of instructions that the gas does not suffice for.
 *
 * @param meter what counts the gas
 * @param affordable the number of its instructions, from the first on, that can be paid
 * @param counter counts what is executed of it; null if nobody wants to know
 */
record UnpaidRun(GasMeter meter, GasBlock block, int affordable, RunCounter counter) {

    /** The end of the run: by an instruction that failed, or by the lack of gas. */
    static final class Failure extends ControlFlowException {

        private static final long serialVersionUID = 1L;

        private final int place;
        private final transient AbstractTruffleException error;

        private Failure(int place, AbstractTruffleException error) {
            this.place = place;
            this.error = error;
        }

        /** The place of the instruction. */
        int place() {
            return place;
        }

        /** The error of the program, or the exit for lack of gas. */
        AbstractTruffleException error() {
            return error;
        }
    }

    /**
     * Puts an end where the first instruction starts that cannot be paid; returns the code. If that is a jump which is
     * executed together with its test, the test can be paid and may fail, so the ends are on both ways behind the jump.
     */
    int[] end(int[] words) {
        if (block.isJoined(affordable)) {
            int jump = endingPlace(words);
            end(words, jump + OpTable.length(words[jump]));
            end(words, words[jump + 1]);
        } else {
            end(words, block.place(affordable));
        }
        return words;
    }

    private static void end(int[] words, int place) {
        words[place] = OpTable.withOperation(words[place], Op.OUT_OF_GAS);
    }

    /** Whether the run ends with a part of it: with the number that this has as long as no runs are joined. */
    boolean endsWith(int number) {
        return block.number() == number;
    }

    /** Gives back what was charged for the instructions behind one that is executed in other code. */
    @TruffleBoundary
    void interrupt(GasBlock behind) {
        int executed = block.operations() - behind.operations();
        meter.refund(block.costOf(affordable) - block.costOf(executed), affordable - executed);
    }

    /** The place of the instruction that cannot be paid. */
    private int endingPlace(int[] words) {
        int place = block.place(affordable);
        if (block.isJoined(affordable)) {
            while (!OpTable.isJump(OpTable.operation(words[place]))) {
                place += OpTable.length(words[place]);
            }
        }
        return place;
    }

    /** Charges what can be paid: other code that the run runs is to find what is really left. */
    @TruffleBoundary
    void charge() {
        meter.use(block.costOf(affordable), affordable);
    }

    /** The exit for the first instruction that cannot be paid. */
    @TruffleBoundary
    OutOfGas exhausted() {
        return meter.exhausted(block.operation(affordable));
    }

    /** What to throw for an instruction that failed; gives back what was charged for those behind it. */
    @TruffleBoundary
    Failure failure(int[] words, int place, int portable, AbstractTruffleException error) {
        if (!(error instanceof OutOfGas)) {
            int executed = block.countUntil(place, portable);
            meter.refund(block.costOf(affordable) - block.costOf(executed), affordable - executed);
            if (counter != null) {
                counter.skip(executed, affordable);
            }
        }
        boolean isEnd = OpTable.operation(words[place]) == Op.OUT_OF_GAS;
        return new Failure(isEnd ? endingPlace(words) : place, error);
    }
}
