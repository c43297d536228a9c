package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import org.zexus.interpreter.code.GasAmount;

/**
 * What instructions of some code give back when they fail, as far as that is known. It is the same each time, and so a
 * constant of compiled code.
 */
final class Refunds {

    private final int[] words;
    private final Refunds next;
    /** By the places of the instructions. */
    @CompilationFinal(dimensions = 1) private final GasAmount[] known;

    /**
     * Those of some code, none of which are known yet.
     *
     * @param next those of other code; null for none
     */
    Refunds(int[] words, Refunds next) {
        this.words = words;
        this.next = next;
        this.known = new GasAmount[words.length];
    }

    /** Whether they are those of some code. */
    boolean areOf(int[] otherWords) {
        return words == otherWords;
    }

    /** Those of other code; null for none. */
    Refunds next() {
        return next;
    }

    /** What an instruction gives back; null if that is not known. */
    GasAmount at(int pc) {
        return known[pc];
    }

    /** Notes what an instruction gives back. */
    void put(int pc, GasAmount refund) {
        known[pc] = refund;
    }
}
