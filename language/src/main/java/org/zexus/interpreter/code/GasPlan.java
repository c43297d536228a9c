package org.zexus.interpreter.code;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToLongFunction;

/**
 * What each instruction that charges gas takes. A run takes for those that follow it what is the least that any way
 * costs which stays in the loop; where a way costs more, its runs take the rest, and where it costs less, because it
 * leaves the loop, they give it back.
 *
 * <p>
 * Nothing is taken ahead across a run that runs other code, which is to find what is really left, nor into the handler
 * of an error or over a jump back, where execution may change to code with another plan. A call is an exception: what
 * is taken for what comes behind it is an advance that can be given back as long as the call lasts.
 */
final class GasPlan {

    /** What the runs take of one thing that is counted, by node. */
    private record Charges(long[] costs, long[] taken, long[] needed, long[] ahead) {
        /** What has been taken for a run, and for those that follow it, before. */
        long before(int node) {
            return costs[node] + ahead[node] - taken[node];
        }
    }

    private final GasFlow flow;
    private final BitSet runsOtherCode;
    private final BitSet calls;
    private final GasRegions regions;
    /** For each node and each side of it, the node whose entry stands for all places with the same amount ahead. */
    private final int[] group;
    private final Charges gas;
    private final Charges operations;

    /**
     * Makes the plan.
     *
     * @param moreOtherCode the numbers of the runs that have been found to run other code, besides those known to
     * @param hasAdvances whether gas may be taken for what comes behind a call
     */
    GasPlan(GasFlow flow, BitSet moreOtherCode, boolean hasAdvances) {
        this.flow = flow;
        this.runsOtherCode = (BitSet) flow.runsOtherCode().clone();
        this.calls = hasAdvances ? flow.calls() : new BitSet();
        for (int node = 0; node < flow.size(); node++) {
            if (flow.run(node) != null && moreOtherCode.get(flow.run(node).number())) {
                runsOtherCode.set(node);
            }
        }
        long[] costs = costs(GasBlock::total);
        this.regions = new GasRegions(flow, runsOtherCode, calls, costs);
        this.group = new int[2 * flow.size()];
        group();
        this.gas = charges(costs);
        this.operations = charges(costs(GasBlock::operations));
    }

    private long[] costs(ToLongFunction<GasBlock> cost) {
        var costs = new long[flow.size()];
        for (int node = 0; node < costs.length; node++) {
            costs[node] = flow.run(node) == null ? 0 : cost.applyAsLong(flow.run(node));
        }
        return costs;
    }

    private static int entry(int node) {
        return 2 * node;
    }

    private static int exit(int node) {
        return 2 * node + 1;
    }

    /** What is taken ahead is the same at both ends of each way from one node to another. */
    private void group() {
        Arrays.setAll(group, i -> i);
        for (int node = 0; node < flow.size(); node++) {
            for (int next : flow.successors(node)) {
                unite(exit(node), entry(next));
            }
            if (flow.run(node) == null) {
                unite(entry(node), exit(node));
            }
        }
    }

    private void unite(int a, int b) {
        group[find(a)] = find(b);
    }

    private int find(int side) {
        int root = side;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private Charges charges(long[] costs) {
        long[] ahead = leastAhead(costs);
        int size = flow.size();
        var charges = new Charges(costs, new long[size], new long[size], new long[size]);
        var most = new long[size];
        for (int node : regions.order()) {
            long after = ahead[find(exit(node))];
            charges.ahead[node] = after;
            charges.taken[node] = costs[node] + after - ahead[find(entry(node))];
            charges.needed[node] = regions.mostAhead(node, most);
            most[node] = charges.taken[node] + charges.needed[node];
        }
        return charges;
    }

    /**
     * The least that any way from a place costs up to where nothing may be taken ahead, by group; of ways that part
     * only those count that stay in the innermost loop.
     */
    private long[] leastAhead(long[] costs) {
        var least = new long[group.length];
        Arrays.fill(least, Long.MAX_VALUE);
        int[] loops = loopsByGroup();
        for (int node = 0; node < flow.size(); node++) {
            boolean isChecked = regions.isChecked(node) && !regions.isBehindCall(node);
            if (isChecked || flow.jumpedBackTo().get(node)) {
                least[find(entry(node))] = 0;
            }
            if (runsOtherCode.get(node) && !calls.get(node) || flow.successors(node).length == 0) {
                least[find(exit(node))] = 0;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = flow.size() - 1; node >= 0; node--) {
                long after = least[find(exit(node))];
                int before = find(entry(node));
                if (after != Long.MAX_VALUE && flow.loopsAround(node) == loops[before]
                        && costs[node] + after < least[before]) {
                    least[before] = costs[node] + after;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < least.length; i++) {
            least[i] = least[i] == Long.MAX_VALUE ? 0 : least[i];
        }
        return least;
    }

    private int[] loopsByGroup() {
        var loops = new int[group.length];
        for (int node = 0; node < flow.size(); node++) {
            int before = find(entry(node));
            loops[before] = Math.max(loops[before], flow.loopsAround(node));
        }
        return loops;
    }

    /** The most gas, and the most instructions, that one check is for. */
    long[] greatestRegion() {
        var most = new long[2];
        for (int node = 0; node < flow.size(); node++) {
            most[0] = Math.max(most[0], gas.taken[node] + gas.needed[node]);
            most[1] = Math.max(most[1], operations.taken[node] + operations.needed[node]);
        }
        return most;
    }

    /** Writes the instructions that charge, in code as it is executed. */
    void writeTo(int[] words) {
        for (int node = 0; node < flow.size(); node++) {
            if (flow.run(node) != null) {
                int place = flow.start(node);
                words[place] = OpTable.withOperation(words[place], operation(node));
                words[place + GasWords.GAS] = (int) gas.taken[node];
                words[place + GasWords.GAS_NEEDED] = (int) gas.needed[node];
                words[place + GasWords.GAS_AHEAD] = (int) gas.ahead[node];
                words[place + GasWords.OPERATIONS] = (int) operations.taken[node];
                words[place + GasWords.OPERATIONS_NEEDED] = (int) operations.needed[node];
                words[place + GasWords.OPERATIONS_AHEAD] = (int) operations.ahead[node];
            }
        }
    }

    private int operation(int node) {
        if (regions.isBehindCall(node) && gas.before(node) > 0) {
            return runsOtherCode.get(node) ? Op.GAS_RESUMED : Op.GAS_LOCAL_RESUMED;
        }
        if (runsOtherCode.get(node)) {
            return regions.isChecked(node) ? Op.GAS : Op.GAS_COVERED;
        }
        if (regions.isChecked(node)) {
            return Op.GAS_LOCAL;
        }
        return gas.taken[node] == 0 && operations.taken[node] == 0 ? Op.GAS_PAID : Op.GAS_LOCAL_COVERED;
    }
}
