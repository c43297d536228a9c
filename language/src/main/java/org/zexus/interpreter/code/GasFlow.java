package org.zexus.interpreter.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How control flows between the runs of a function that are charged at once. The nodes are the runs, and the pieces of
 * code that are not charged although jumps lead there; they are numbered in the order of their code.
 */
final class GasFlow {

    /** In functions of more runs one does not find out where loops are; it takes long. */
    static final int MAX_NODES = 2_000;

    private final int[] words;
    /** The runs, by the place of the instruction that charges them. */
    private final Map<Integer, GasBlock> runs;
    private final Set<Integer> local;
    private final int[] starts;
    private final int[][] successors;
    private final BitSet otherEntries = new BitSet();
    private final boolean startsOnce;
    private final BitSet jumpedBackTo = new BitSet();
    private final BitSet runsOtherCode = new BitSet();
    private final BitSet calls = new BitSet();
    private final BitSet onlyReturns = new BitSet();
    /** The number of loops that each node is in. */
    private final int[] loops;

    /**
     * The flow of a function.
     *
     * @param words the code, with base opcodes
     * @param handlers as {@link Code#handlers()} has them
     * @param runs the runs, by the place of the instruction that charges them
     * @param local the places of instructions that run no other code, besides those of which the opcode says it
     */
    GasFlow(int[] words, Code.Handler[] handlers, Map<Integer, GasBlock> runs, Set<Integer> local) {
        this.words = words;
        this.runs = runs;
        this.local = local;
        BitSet leaders = leaders(handlers);
        this.starts = leaders.stream().toArray();
        this.successors = new int[starts.length][];
        if (handlers != null) {
            for (Code.Handler handler : handlers) {
                if (handler != null) {
                    otherEntries.set(nodeAt(handler.target()));
                }
            }
        }
        this.startsOnce = !otherEntries.get(0);
        otherEntries.set(0);
        for (int node = 0; node < starts.length; node++) {
            connect(node);
        }
        this.loops = new int[starts.length];
        if (starts.length <= MAX_NODES) {
            countLoops();
        }
    }

    private BitSet leaders(Code.Handler[] handlers) {
        var leaders = new BitSet();
        leaders.set(0);
        runs.keySet().forEach(leaders::set);
        for (int pc = 0; pc < words.length; pc += OpTable.length(words, pc)) {
            if (target(pc) >= 0) {
                leaders.set(target(pc));
            }
            if (handlers != null && handlers[pc] != null) {
                leaders.set(handlers[pc].target());
            }
        }
        leaders.clear(words.length);
        return leaders;
    }

    private int target(int pc) {
        return OpTable.layout(words[pc]).indexOf(OpTable.TARGET) == 0 ? words[pc + 1] : -1;
    }

    private void connect(int node) {
        int end = node + 1 < starts.length ? starts[node + 1] : words.length;
        List<Integer> next = new ArrayList<>();
        boolean goesOn = true;
        boolean onlyCalls = true;
        boolean returns = true;
        for (int pc = starts[node]; pc < end; pc += OpTable.length(words, pc)) {
            int target = target(pc);
            if (target >= 0 && target < words.length) {
                next.add(nodeAt(target));
                if (target <= pc) {
                    jumpedBackTo.set(nodeAt(target));
                }
            }
            if (!OpTable.isLocal(words[pc]) && !local.contains(pc)) {
                runsOtherCode.set(node);
                onlyCalls &= OpTable.calls(words[pc]);
                returns &= words[pc] == Op.RETURN;
            }
            goesOn = words[pc] != Op.JUMP && words[pc] != Op.RETURN;
        }
        if (goesOn && end < words.length) {
            next.add(node + 1);
        }
        calls.set(node, onlyCalls && runsOtherCode.get(node));
        onlyReturns.set(node, returns && runsOtherCode.get(node));
        successors[node] = next.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private void countLoops() {
        List<List<Integer>> predecessors = new ArrayList<>();
        for (int node = 0; node < starts.length; node++) {
            predecessors.add(new ArrayList<>());
        }
        for (int node = 0; node < starts.length; node++) {
            for (int next : successors[node]) {
                predecessors.get(next).add(node);
            }
        }
        jumpedBackTo.stream().forEach(head -> {
            var loop = new BitSet();
            var pending = new BitSet();
            loop.set(head);
            predecessors.get(head).stream().filter(node -> node >= head).forEach(pending::set);
            while (!pending.isEmpty()) {
                int node = pending.nextSetBit(0);
                pending.clear(node);
                if (!loop.get(node)) {
                    loop.set(node);
                    predecessors.get(node).forEach(pending::set);
                }
            }
            loop.stream().forEach(node -> loops[node]++);
        });
    }

    /** The number of loops that a node is in; always 0 in functions of very many runs. */
    int loopsAround(int node) {
        return loops[node];
    }

    /** The number of nodes. */
    int size() {
        return starts.length;
    }

    /** The node that starts at a place. */
    int nodeAt(int place) {
        return Arrays.binarySearch(starts, place);
    }

    /** The node that the instruction at a place belongs to. */
    int nodeOf(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    /** The place where a node starts: for a run that of the instruction that charges it. */
    int start(int node) {
        return starts[node];
    }

    /** The run; null for a piece of code that is not charged. */
    GasBlock run(int node) {
        return runs.get(starts[node]);
    }

    /** The nodes that control goes on to, but for errors. */
    int[] successors(int node) {
        return successors[node];
    }

    /** Adds to some nodes those that follow a piece of code in them that is not charged. */
    void passThroughUncharged(BitSet nodes) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
                if (run(node) == null) {
                    for (int next : successors[node]) {
                        changed |= !nodes.get(next);
                        nodes.set(next);
                    }
                }
            }
        }
    }

    /** The nodes where execution starts, or goes on after an error. */
    BitSet entries() {
        return otherEntries;
    }

    /** The nodes that a jump leads back to. */
    BitSet jumpedBackTo() {
        return jumpedBackTo;
    }

    /** The nodes of which one knows that they run other code, because they call a function. */
    BitSet calls() {
        return calls;
    }

    /** The nodes that end the function and run no other code. */
    BitSet onlyReturns() {
        return onlyReturns;
    }

    /**
     * Whether execution comes to the first node only at the start of the function, so that its callers can have paid
     * for it.
     */
    boolean isFirstRunEnteredOnce() {
        return run(0) != null && startsOnce
                && Arrays.stream(successors).flatMapToInt(Arrays::stream).noneMatch(next -> next == 0);
    }

    /** The nodes of which one knows that they run other code, or end the function. */
    BitSet runsOtherCode() {
        return runsOtherCode;
    }
}
