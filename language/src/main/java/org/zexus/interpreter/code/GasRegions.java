package org.zexus.interpreter.code;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Where the code of a function checks that there is enough gas. A check is for all that may be charged up to the next
 * one: on each way through the code there is one at the start, behind each run that runs other code (which can use up
 * any amount), and in each loop. Behind a call it is only for what was not taken before the call.
 */
final class GasRegions {

    /**
     * As much gas as one check may be for. Where less is left the code checks each run, so this is how much gas of a
     * program is used slowly.
     */
    private static final long MAX_REGION = 4_000;

    private final GasFlow flow;
    private final BitSet runsOtherCode;
    private final BitSet calls;
    private final BitSet checked = new BitSet();
    private final BitSet behindCalls;
    private final int[] order;

    /**
     * Chooses the places.
     *
     * @param runsOtherCode the nodes that run other code or end the function
     * @param calls those of them behind which gas may have been taken in advance
     * @param paidStart the nodes before which nothing is checked because callers have paid; empty if they have not
     * @param gas the most that the runs cost, by node
     */
    GasRegions(GasFlow flow, BitSet runsOtherCode, BitSet calls, BitSet paidStart, long[] gas) {
        this.flow = flow;
        this.runsOtherCode = runsOtherCode;
        this.calls = calls;
        checked.or(flow.entries());
        checked.set(0, paidStart.isEmpty());
        checkBehind(runsOtherCode.stream().filter(node -> !calls.get(node)));
        var checkedAnyway = (BitSet) checked.clone();
        checked.or(paidStart);
        checkBehind(calls.stream());
        behindCalls = (BitSet) checked.clone();
        behindCalls.andNot(checkedAnyway);
        behindCalls.andNot(flow.jumpedBackTo());
        BitSet loops = flow.jumpedBackTo();
        for (int node = loops.length() - 1; node >= 0; node = loops.previousSetBit(node - 1)) {
            if (isOnUncheckedCycle(node)) {
                checked.set(node);
            }
        }
        passOnThroughUncharged();
        checkWhereLoopsEnd();
        order = fromLastToFirst();
        limit(gas);
    }

    /** Code without loops that checks nowhere: its callers have. */
    GasRegions(GasFlow flow, BitSet runsOtherCode) {
        this.flow = flow;
        this.runsOtherCode = runsOtherCode;
        this.calls = new BitSet();
        this.behindCalls = new BitSet();
        this.order = fromLastToFirst();
    }

    /** Checks where a loop is left, if something behind a call would have to check for that in each round otherwise. */
    private void checkWhereLoopsEnd() {
        var seen = new BitSet();
        var pending = (BitSet) behindCalls.clone();
        while (!pending.isEmpty()) {
            int node = pending.nextSetBit(0);
            pending.clear(node);
            seen.set(node);
            if (!runsOtherCode.get(node)) {
                for (int next : flow.successors(node)) {
                    if (flow.loopsAround(next) < flow.loopsAround(node)) {
                        checked.set(next);
                    } else if (!checked.get(next) && !seen.get(next)) {
                        pending.set(next);
                    }
                }
            }
        }
        passOnThroughUncharged();
    }

    private void checkBehind(IntStream nodes) {
        nodes.flatMap(node -> Arrays.stream(flow.successors(node))).forEach(checked::set);
        passOnThroughUncharged();
    }

    /** What is not charged cannot check either: what comes behind it does. */
    private void passOnThroughUncharged() {
        flow.passThroughUncharged(checked);
    }

    /**
     * Whether control can come back to a node without passing a check. One behind a call does not count: what is paid
     * in advance needs none, and the start of the loop is the better place for one.
     */
    private boolean isOnUncheckedCycle(int node) {
        if (checked.get(node)) {
            return false;
        }
        if (flow.size() > GasFlow.MAX_NODES) {
            /* Every loop gets a check of its own, needed or not. */
            return true;
        }
        var seen = new BitSet();
        var pending = new BitSet();
        pending.set(node);
        while (!pending.isEmpty()) {
            int next = pending.nextSetBit(0);
            pending.clear(next);
            for (int successor : flow.successors(next)) {
                if (successor == node) {
                    return true;
                }
                if ((!checked.get(successor) || behindCalls.get(successor)) && !seen.get(successor)) {
                    seen.set(successor);
                    pending.set(successor);
                }
            }
        }
        return false;
    }

    /** The nodes, each behind those that can follow it before the next check. */
    private int[] fromLastToFirst() {
        int size = flow.size();
        var sorted = new int[size];
        int count = 0;
        var visited = new BitSet();
        var path = new int[size];
        var nextOf = new int[size];
        for (int first = 0; first < size; first++) {
            if (visited.get(first)) {
                continue;
            }
            int depth = 0;
            path[depth++] = first;
            visited.set(first);
            while (depth > 0) {
                int node = path[depth - 1];
                int[] successors = flow.successors(node);
                if (runsOtherCode.get(node) || nextOf[node] == successors.length) {
                    sorted[count++] = node;
                    depth--;
                } else {
                    int next = successors[nextOf[node]++];
                    if (!checked.get(next) && !visited.get(next)) {
                        visited.set(next);
                        path[depth++] = next;
                    }
                }
            }
        }
        return sorted;
    }

    /** Adds checks where a region would become too expensive. */
    private void limit(long[] gas) {
        var most = new long[flow.size()];
        for (int node : order) {
            most[node] = gas[node] + mostAhead(node, most);
            if (most[node] > MAX_REGION && flow.run(node) != null) {
                checked.set(node);
            }
        }
        limitAdvances(gas);
    }

    /** Lets nothing be taken in advance where that would become too much. */
    private void limitAdvances(long[] gas) {
        var most = new long[flow.size()];
        for (int node = flow.size() - 1; node >= 0; node--) {
            long ahead = 0;
            if (!runsOtherCode.get(node) || calls.get(node)) {
                for (int next : flow.successors(node)) {
                    if (next > node && (!checked.get(next) || behindCalls.get(next))) {
                        ahead = Math.max(ahead, most[next]);
                    }
                }
            }
            most[node] = gas[node] + ahead;
            if (most[node] > MAX_REGION) {
                behindCalls.clear(node);
            }
        }
    }

    /** The greatest of the numbers of the nodes that can follow a node before the next check; 0 if there are none. */
    long mostAhead(int node, long[] numbers) {
        long most = 0;
        if (!runsOtherCode.get(node)) {
            for (int next : flow.successors(node)) {
                if (!checked.get(next)) {
                    most = Math.max(most, numbers[next]);
                }
            }
        }
        return most;
    }

    /** Whether a node checks, or is one that should if it were charged. */
    boolean isChecked(int node) {
        return checked.get(node);
    }

    /**
     * Whether a node checks only because it comes behind a call, or where callers have paid the start of the function,
     * so that it may be paid before.
     */
    boolean isBehindCall(int node) {
        return behindCalls.get(node);
    }

    /** The nodes, each behind those that can follow it before the next check. */
    int[] order() {
        return order;
    }
}
