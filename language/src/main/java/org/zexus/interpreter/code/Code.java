package org.zexus.interpreter.code;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.zexus.bytecode.Bytecode;

/**
 * The internal code of one function, made from its portable bytecode. The interpreter copies the words before it
 * quickens them; everything else is shared and never changes.
 */
public final class Code {

    /**
     * Where an error raised inside a protected range goes.
     *
     * @param target the word where the handler starts
     * @param slot the slot that receives the exception
     * @param value whether the handler gets what a catch clause binds instead of the exception itself
     */
    public record Handler(int target, int slot, boolean value) {}

    /**
     * An instruction that may own a node.
     *
     * @param portable the index of the portable instruction whose meaning the node has
     * @param part which result of that instruction it gives, from 0
     */
    public record Site(int portable, int part) {}

    private final Bytecode bytecode;
    @CompilationFinal(dimensions = 1) private final int[] words;
    @CompilationFinal(dimensions = 1) private final Object[] constants;
    @CompilationFinal(dimensions = 1) private final long[] longs;
    @CompilationFinal(dimensions = 1) private final double[] doubles;
    @CompilationFinal(dimensions = 1) private final Handler[] handlers;
    private final Site[] sites;
    private final PortableTable portable;
    private final GasTable gas;
    private final boolean continuesAfterErrors;
    private final int slotCount;

    Code(Bytecode bytecode, int[] words, Constants pool, Handler[] handlers, Site[] sites, PortableTable portable,
            GasTable gas, boolean continuesAfterErrors, int slotCount) {
        this.bytecode = bytecode;
        this.words = words;
        this.constants = pool.objects();
        this.longs = pool.longs();
        this.doubles = pool.doubles();
        this.handlers = handlers;
        this.sites = sites;
        this.portable = portable;
        this.gas = gas;
        this.continuesAfterErrors = continuesAfterErrors;
        this.slotCount = slotCount;
    }

    /** The portable bytecode this was made from. */
    public Bytecode bytecode() {
        return bytecode;
    }

    /**
     * The words as they are executed, for the caller to quicken: the first word of each instruction has its length,
     * too, and behind the last one are {@link OpTable#LAST_OPERAND} words more, so that a place with this offset from
     * the start of any instruction is in the array.
     */
    public int[] executableWords() {
        int[] executable = Arrays.copyOf(words, words.length + OpTable.LAST_OPERAND);
        for (int pc = 0; pc < words.length; pc += OpTable.length(words, pc)) {
            executable[pc] = OpTable.firstWord(words, pc);
        }
        if (gas != null) {
            gas.joinRuns(executable);
        }
        return executable;
    }

    /** The constants as guest values, and the names and descriptions that instructions refer to. */
    public Object[] constants() {
        return constants;
    }

    /** The integers too big for an operand word. */
    public long[] longs() {
        return longs;
    }

    /** The floats. */
    public double[] doubles() {
        return doubles;
    }

    /**
     * For each word that starts an instruction inside a protected range, its handler; null for the others. The array
     * itself is null when the function has no handlers.
     */
    public Handler[] handlers() {
        return handlers;
    }

    /**
     * The slots whose values nothing reads any more, by the place of an instruction: for those that start a loop and
     * those behind which a loop starts; null for others. Computed at each call.
     */
    @TruffleBoundary
    public int[][] deadAroundLoops() {
        return Liveness.deadAroundLoops(words, handlers, slotCount);
    }

    /** The number of instructions that may own a node. */
    public int siteCount() {
        return sites.length;
    }

    /** The instruction behind a site. */
    public Site site(int index) {
        return sites[index];
    }

    /** The index of the portable instruction that the internal instruction at {@code pc} stems from. */
    public int portableIndex(int pc) {
        return portable.portableIndex(pc);
    }

    /** Whether execution may go on behind an instruction that failed. */
    public boolean continuesAfterErrors() {
        return continuesAfterErrors;
    }

    /** What the code charges for gas; null if gas is not metered. */
    public GasTable gas() {
        return gas;
    }

    /** The number of frame slots: locals, registers, temporaries. */
    public int slotCount() {
        return slotCount;
    }

    /** A listing, one instruction per line. */
    @Override
    public String toString() {
        return Listing.of(words);
    }

    /** Whether the words are equal; for tests. */
    public boolean sameWords(int[] other) {
        return Arrays.equals(words, other);
    }
}
