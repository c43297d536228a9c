package org.zexus.builtins.collection;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.operation.Ordering;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/**
 * {@code sort(list, key?, descending?)} and {@code list.sort(comparator?)}: a new list, sorted stably. The key is the
 * name of a map entry or field, or a function that compares two elements; {@code sort(list, true)} sorts downwards.
 */
final class SortNode extends TernaryBuiltinNode {
    @Child private MergeSortNode mergeSort;

    @Override
    public Object execute(Object argument, Object key, Object descendingArgument) {
        ZexusList list = Arguments.list(this, "sort", argument);
        boolean onlyDirection = key instanceof Boolean && descendingArgument == Missing.MISSING;
        boolean descending = isTrue(onlyDirection ? key : descendingArgument);
        if (onlyDirection || key == Missing.MISSING || key == ZexusNull.NULL) {
            return natural(list, descending);
        }
        if (key instanceof TruffleString name) {
            return byKey(list, name, descending);
        }
        return byComparator(list, key, descending);
    }

    private static boolean isTrue(Object argument) {
        return argument instanceof Boolean bool ? bool : argument != Missing.MISSING && Truth.of(argument);
    }

    private ZexusList byComparator(ZexusList list, Object comparator, boolean descending) {
        if (mergeSort == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            mergeSort = insert(MergeSortNodeGen.create());
        }
        Object[] elements = list.toArray();
        // Reversed before and after, elements that compare equal keep their order.
        if (descending) {
            reverse(elements);
        }
        mergeSort.execute(elements, comparator);
        if (descending) {
            reverse(elements);
        }
        return ZexusList.of(elements);
    }

    @TruffleBoundary
    private static void reverse(Object[] elements) {
        Collections.reverse(Arrays.asList(elements));
    }

    private static void reverse(long[] numbers) {
        for (int low = 0, high = numbers.length - 1; low < high; low++, high--) {
            long number = numbers[low];
            numbers[low] = numbers[high];
            numbers[high] = number;
        }
    }

    @TruffleBoundary
    private ZexusList natural(ZexusList list, boolean descending) {
        if (list.longs() != null) {
            long[] sorted = RadixSort.sort(Arrays.copyOf(list.longs(), list.size()));
            if (descending) {
                reverse(sorted);
            }
            return ZexusList.ofLongs(sorted);
        }
        Object[] elements = list.toArray();
        checkComparable(elements, elements);
        Arrays.sort(elements, direction((a, b) -> Ordering.compare(a, b, this), descending));
        return ZexusList.of(elements);
    }

    private record Keyed(Object key, Object element) {}

    @TruffleBoundary
    private ZexusList byKey(ZexusList list, TruffleString name, boolean descending) {
        Object[] elements = list.toArray();
        Object[] keys = new Object[elements.length];
        var keyed = new Keyed[elements.length];
        for (int i = 0; i < elements.length; i++) {
            keys[i] = key(elements[i], name);
            keyed[i] = new Keyed(keys[i], elements[i]);
        }
        checkComparable(keys, elements);
        Arrays.sort(keyed, direction((a, b) -> Ordering.compare(a.key, b.key, this), descending));
        return ZexusList.of(Arrays.stream(keyed).map(Keyed::element).toArray());
    }

    /** The value to sort by; an entry that a map lacks counts as 0. */
    private Object key(Object element, TruffleString name) {
        if (element instanceof ZexusMap map) {
            Object value = map.get(name);
            return value == null ? 0L : value;
        }
        return Members.get(element, name.toJavaStringUncached(), null, this);
    }

    /** Raises the TypeError for a list of one element too, and before the order of comparisons can matter. */
    private void checkComparable(Object[] keys, Object[] elements) {
        for (int i = 0; i < elements.length; i++) {
            Ordering.compare(keys[0], keys[i], this);
        }
    }

    private static <T> Comparator<T> direction(Comparator<T> order, boolean descending) {
        return descending ? order.reversed() : order;
    }
}
