package org.zexus.interpreter.code;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

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

    /** The most that callers check for a function, so that it need not. */
    private static final int MOST_QUIET = 1_000;

    /** What the runs take of one thing that is counted, by node. */
    private record Charges(long[] costs, long[] taken, long[] needed, long[] ahead) {
        /** What has been taken for a run, and for those that follow it, before. */
        long before(int node) {
            return costs[node] + ahead[node] - taken[node];
        }

        long greatest() {
            return IntStream.range(0, taken.length).mapToLong(node -> taken[node] + needed[node]).max().orElse(0);
        }
    }

    private final GasFlow flow;
    private final BitSet runsOtherCode;
    private final BitSet calls;
    /** The nodes that come next behind the call of a quiet function. */
    private final BitSet behindQuiet;
    private final Prepayments prepayments;
    /** The function of which the run of each node pays something; null where there is none. */
    private final Prepayments.Called[] called;
    /** Whether callers of the function check, and tell the meter. */
    private final boolean isQuiet;
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
    static GasPlan of(GasFlow flow, BitSet moreOtherCode, boolean hasAdvances, Prepayments prepayments) {
        if (prepayments.own() == 0) {
            return new GasPlan(flow, moreOtherCode, hasAdvances, prepayments, new BitSet(), false);
        }
        if (canBeQuiet(flow, moreOtherCode, quietCalls(flow, prepayments))) {
            var plan = new GasPlan(flow, moreOtherCode, hasAdvances, prepayments, first(), true);
            if (plan.greatestGas() <= MOST_QUIET) {
                return plan;
            }
        }
        BitSet behindStart = behindStart(flow);
        if (!behindStart.isEmpty()) {
            var plan = new GasPlan(flow, moreOtherCode, hasAdvances, prepayments, behindStart, false);
            if (plan.gas.taken[0] == 0 && !plan.runsOtherCode.get(0)) {
                return plan;
            }
        }
        return new GasPlan(flow, moreOtherCode, hasAdvances, prepayments, first(), false);
    }

    /** The nodes whose runs call quiet functions. */
    private static BitSet quietCalls(GasFlow flow, Prepayments prepayments) {
        var nodes = new BitSet();
        prepayments.calls().forEach((place, function) -> nodes.set(flow.nodeOf(place), function.isQuiet()));
        return nodes;
    }

    /** Whether code runs no other code than that of quiet functions, and has neither loops nor handlers of errors. */
    private static boolean canBeQuiet(GasFlow flow, BitSet moreOtherCode, BitSet quietCalls) {
        for (int node = 0; node < flow.size(); node++) {
            boolean isFoundOut = flow.run(node) != null && moreOtherCode.get(flow.run(node).number());
            boolean isKnown = flow.runsOtherCode().get(node) && !quietCalls.get(node);
            if (isFoundOut || isKnown && !flow.onlyReturns().get(node)) {
                return false;
            }
        }
        return flow.jumpedBackTo().isEmpty() && flow.entries().cardinality() == 1;
    }

    /** The nodes that can check instead of the first one, if that is paid; empty if they cannot. */
    private static BitSet behindStart(GasFlow flow) {
        var behind = new BitSet();
        for (int next : flow.successors(0)) {
            if (flow.run(next) == null || flow.jumpedBackTo().get(next) || flow.loopsAround(next) > 0) {
                return new BitSet();
            }
            behind.set(next);
        }
        return behind;
    }

    private static BitSet first() {
        return BitSet.valueOf(new long[]{1});
    }

    /** What callers of a function can pay that pays something itself; null if nothing. */
    static Prepayments.Called paidByCallers(GasFlow flow, BitSet moreOtherCode, Prepayments prepayments) {
        if (!flow.isFirstRunEnteredOnce()) {
            return null;
        }
        int least = (int) new GasPlan(flow, moreOtherCode, true, prepayments, first(), false).gas.before(0);
        if (least == 0) {
            return null;
        }
        GasPlan plan = of(flow, moreOtherCode, true, prepayments.paid(least));
        return new Prepayments.Called(least, plan.isQuiet, plan.isQuiet ? (int) plan.greatestGas() : 0);
    }

    private GasPlan(GasFlow flow, BitSet moreOtherCode, boolean hasAdvances, Prepayments prepayments,
            BitSet paidStart, boolean isQuiet) {
        this.flow = flow;
        this.isQuiet = isQuiet;
        this.prepayments = prepayments;
        this.called = new Prepayments.Called[flow.size()];
        prepayments.calls().forEach((place, function) -> called[flow.nodeOf(place)] = function);
        this.runsOtherCode = (BitSet) flow.runsOtherCode().clone();
        this.calls = hasAdvances ? flow.calls() : new BitSet();
        for (int node = 0; node < flow.size(); node++) {
            if (flow.run(node) != null && moreOtherCode.get(flow.run(node).number())) {
                runsOtherCode.set(node);
            }
        }
        BitSet quietCalls = quietCalls(flow, prepayments);
        runsOtherCode.andNot(quietCalls);
        this.behindQuiet = new BitSet();
        quietCalls.stream().flatMap(node -> Arrays.stream(flow.successors(node))).forEach(behindQuiet::set);
        flow.passThroughUncharged(behindQuiet);
        long[] costs = costs(GasBlock::total);
        for (int node = 0; node < costs.length; node++) {
            costs[node] += prepaid(node);
        }
        this.regions = isQuiet ? new GasRegions(flow, runsOtherCode) : regions(quietCalls, paidStart, costs);
        this.group = new int[2 * flow.size()];
        group();
        this.gas = charges(costs);
        this.operations = charges(costs(GasBlock::operations));
    }

    private GasRegions regions(BitSet quietCalls, BitSet paidStart, long[] costs) {
        var others = (BitSet) calls.clone();
        others.andNot(quietCalls);
        var most = new long[costs.length];
        Arrays.setAll(most, node -> costs[node] + more(node));
        return new GasRegions(flow, runsOtherCode, others, paidStart, most);
    }

    private long[] costs(ToLongFunction<GasBlock> cost) {
        var costs = new long[flow.size()];
        for (int node = 0; node < costs.length; node++) {
            costs[node] = flow.run(node) == null ? 0 : cost.applyAsLong(flow.run(node));
        }
        return costs;
    }

    /** What the run of a node pays of the function that it calls. */
    private int prepaid(int node) {
        return called[node] == null ? 0 : called[node].gas();
    }

    /** The most that the function that the run of a node calls can use besides without checking. */
    private int more(int node) {
        return called[node] == null ? 0 : called[node].more();
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
        if (prepayments.own() > 0) {
            ahead[find(entry(0))] = prepayments.own();
        }
        int size = flow.size();
        var charges = new Charges(costs, new long[size], new long[size], new long[size]);
        var most = new long[size];
        for (int node : regions.order()) {
            long after = ahead[find(exit(node))];
            charges.ahead[node] = after;
            charges.taken[node] = costs[node] + after - ahead[find(entry(node))];
            charges.needed[node] = regions.mostAhead(node, most) + more(node);
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

    /** The most gas that one check is for. */
    long greatestGas() {
        return gas.greatest();
    }

    /** The most instructions that one check is for. */
    long greatestOperations() {
        return operations.greatest();
    }

    /** Writes the instructions that charge, in code as it is executed. */
    void writeTo(int[] words) {
        for (int node = 0; node < flow.size(); node++) {
            if (flow.run(node) != null) {
                int place = flow.start(node);
                words[place] = OpTable.withOperation(words[place], operation(node));
                words[place + GasWords.GAS] = (int) gas.taken[node];
                words[place + GasWords.GAS_NEEDED] = needed(node);
                words[place + GasWords.GAS_AHEAD] = (int) gas.ahead[node];
                words[place + GasWords.OPERATIONS] = (int) operations.taken[node];
                words[place + GasWords.OPERATIONS_NEEDED] = (int) operations.needed[node];
                words[place + GasWords.OPERATIONS_AHEAD] = (int) operations.ahead[node];
                words[place + GasWords.GAS_ADVANCE] = calls.get(node) ? (int) gas.ahead[node] : 0;
                words[place + GasWords.GAS_PREPAID] = prepaid(node);
            }
        }
    }

    private int needed(int node) {
        boolean isCovered = behindQuiet.get(node) && !regions.isChecked(node);
        return (int) (isCovered ? -gas.taken[node] : gas.needed[node]);
    }

    private int operation(int node) {
        boolean tellsMeter = runsOtherCode.get(node) && !isQuiet;
        if (behindQuiet.get(node) || regions.isBehindCall(node) && gas.before(node) > 0) {
            return tellsMeter ? Op.GAS_RESUMED : Op.GAS_LOCAL_RESUMED;
        }
        if (tellsMeter) {
            return regions.isChecked(node) ? Op.GAS : Op.GAS_COVERED;
        }
        if (regions.isChecked(node)) {
            return Op.GAS_LOCAL;
        }
        boolean isNothing = gas.taken[node] == 0 && operations.taken[node] == 0 && !calls.get(node);
        return isNothing ? Op.GAS_PAID : Op.GAS_LOCAL_COVERED;
    }

    /** Whether the code checks nothing, and tells the meter nothing. */
    boolean isQuiet() {
        return isQuiet;
    }
}
