package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/**
 * Sorts an array, stably, by a comparison that the program gives. It ends with some order even if the comparison
 * contradicts itself, which the sorts of the JDK do not promise.
 */
@GenerateInline(false)
abstract class MergeSortNode extends Node {
    /** Runs this short are sorted by insertion before they are merged. */
    private static final int RUN = 8;

    /** Sorts the array in place; {@code comparator(a, b)} gives a negative, zero or positive number. */
    abstract void execute(Object[] elements, Object comparator);

    @Specialization
    final void sort(Object[] elements, Object comparator, @Cached InvokeNode invoke) {
        int length = elements.length;
        for (int start = 0; start < length; start += RUN) {
            insertionSort(elements, start, Math.min(start + RUN, length), comparator, invoke);
        }
        Object[] from = elements;
        Object[] to = new Object[length];
        for (long width = RUN; width < length; width *= 2) {
            for (long start = 0; start < length; start += 2 * width) {
                merge(from, to, (int) start, (int) Math.min(start + width, length),
                        (int) Math.min(start + 2 * width, length), comparator, invoke);
            }
            Object[] merged = to;
            to = from;
            from = merged;
        }
        if (from != elements) {
            System.arraycopy(from, 0, elements, 0, length);
        }
        LoopNode.reportLoopCount(this, length);
    }

    private void insertionSort(Object[] elements, int start, int end, Object comparator, InvokeNode invoke) {
        for (int i = start + 1; i < end; i++) {
            Object element = elements[i];
            int at = i;
            while (at > start && isAfter(elements[at - 1], element, comparator, invoke)) {
                elements[at] = elements[at - 1];
                at--;
            }
            elements[at] = element;
        }
    }

    private void merge(Object[] from, Object[] to, int start, int middle, int end, Object comparator,
            InvokeNode invoke) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeRight = left == middle
                    || right < end && isAfter(from[left], from[right], comparator, invoke);
            to[at] = takeRight ? from[right++] : from[left++];
        }
    }

    private boolean isAfter(Object left, Object right, Object comparator, InvokeNode invoke) {
        Object order = invoke.execute(comparator, new Object[]{left, right});
        if (order instanceof Long number) {
            return number > 0;
        }
        if (order instanceof Double number) {
            return number > 0;
        }
        if (order instanceof BigInt number) {
            return Numbers.compare(number, 0L) > 0;
        }
        throw Arguments.wrongKind(this, "sort", "a comparison that gives numbers", order);
    }
}
