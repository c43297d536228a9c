package org.zexus.builtins.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.SliceEnd;
import org.zexus.builtins.text.TextOperations;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The builtins of lists that call no function of the program. */
final class ListOperations {
    private ListOperations() {}

    static Object first(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "first", argument);
        return list.size() == 0 ? ZexusNull.NULL : list.get(0);
    }

    static Object last(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "last", argument);
        return list.size() == 0 ? ZexusNull.NULL : list.get(list.size() - 1);
    }

    static Object rest(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "rest", argument);
        return list.slice(Math.min(1, list.size()), list.size());
    }

    static Object isEmpty(Node where, Object argument) {
        return Arguments.list(where, "is_empty", argument).size() == 0;
    }

    static Object clear(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "clear", argument);
        list.clear();
        return list;
    }

    /** A new list with the value after the elements of the old one. */
    static Object pushed(Node where, Object argument, Object value) {
        ZexusList copy = Arguments.list(where, "push", argument).copy();
        copy.push(value);
        return copy;
    }

    static Object extend(Node where, Object argument, Object more) {
        ZexusList list = Arguments.list(where, "extend", argument);
        list.addAll(Arguments.list(where, "extend", more));
        return list;
    }

    /** A new list of the elements of all the lists. */
    static Object concat(Node where, Object[] lists) {
        ZexusList all = Arguments.list(where, "concat", lists[0]).copy();
        for (int i = 1; i < lists.length; i++) {
            all.addAll(Arguments.list(where, "concat", lists[i]));
        }
        return all;
    }

    static Object insert(Node where, Object argument, Object index, Object value) {
        ZexusList list = Arguments.list(where, "insert", argument);
        list.insert(SliceEnd.clip(Arguments.integer(where, "insert", index), list.size()), value);
        return list;
    }

    static Object unshift(Node where, Object argument, Object value) {
        ZexusList list = Arguments.list(where, "unshift", argument);
        list.insert(0, value);
        return list;
    }

    static Object shift(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "shift", argument);
        return list.size() == 0 ? ZexusNull.NULL : list.removeAt(0);
    }

    static Object set(Node where, Object argument, Object index, Object value) {
        ZexusList list = Arguments.list(where, "set", argument);
        list.set(position(where, "set", list, index), value);
        return list;
    }

    static Object removeAt(Node where, Object argument, Object index) {
        ZexusList list = Arguments.list(where, "remove_at", argument);
        return list.removeAt(position(where, "remove_at", list, index));
    }

    /** Removes the first element equal to the value; whether there was one. */
    static Object remove(Node where, Object argument, Object value) {
        ZexusList list = Arguments.list(where, "remove", argument);
        int index = find(list, value);
        if (index >= 0) {
            list.removeAt(index);
        }
        return index >= 0;
    }

    static Object count(Node where, Object argument, Object value) {
        ZexusList list = Arguments.list(where, "count", argument);
        if (value == Missing.MISSING) {
            return (long) list.size();
        }
        long count = 0;
        for (int i = 0; i < list.size(); i++) {
            if (Equality.equal(list.get(i), value)) {
                count++;
            }
        }
        return count;
    }

    @TruffleBoundary
    static Object contains(Node where, Object argument, Object value) {
        return find(Arguments.list(where, "contains", argument), value) >= 0;
    }

    static Object indexOf(Node where, Object argument, Object value) {
        return (long) find(Arguments.list(where, "indexOf", argument), value);
    }

    /** A new list or string of the part between two ends. */
    static Object slice(Node where, Object argument, Object start, Object end) {
        if (!(argument instanceof ZexusList) && !(argument instanceof TruffleString)) {
            throw Arguments.wrongKind(where, "slice", "a list or string", argument);
        }
        int length = argument instanceof ZexusList list ? list.size() : Strings.length((TruffleString) argument);
        int from = SliceEnd.clip(SliceEnd.start(where, "slice", start), length);
        int to = Math.max(from, SliceEnd.clip(SliceEnd.end(where, "slice", end), length));
        return argument instanceof ZexusList list
                ? list.slice(from, to)
                : Strings.substring((TruffleString) argument, from, to);
    }

    /** A new list or string in reverse order. */
    static Object reverse(Node where, Object argument) {
        if (argument instanceof TruffleString text) {
            return TextOperations.reversed(text);
        }
        if (!(argument instanceof ZexusList list)) {
            throw Arguments.wrongKind(where, "reverse", "a list or string", argument);
        }
        ZexusList reversed = ZexusList.empty();
        for (int i = list.size() - 1; i >= 0; i--) {
            reversed.push(list.get(i));
        }
        return reversed;
    }

    /** A new list in which elements that are lists are replaced by their elements. */
    static Object flatten(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "flatten", argument);
        ZexusList flat = ZexusList.empty();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ZexusList inner) {
                flat.addAll(inner);
            } else {
                flat.push(list.get(i));
            }
        }
        return flat;
    }

    private static int find(ZexusList list, Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (Equality.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of an existing element; a negative index counts from the end. */
    private static int position(Node where, String function, ZexusList list, Object argument) {
        long index = Arguments.integer(where, function, argument);
        long position = index < 0 ? index + list.size() : index;
        if (position < 0 || position >= list.size()) {
            throw outOfRange(where, argument, list.size());
        }
        return (int) position;
    }

    private static ZexusException outOfRange(Node where, Object index, int size) {
        return Errors.indexError(where, "index " + index + " is out of range for a list of " + size);
    }
}
