package org.zexus.builtins.collection;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusSet;

/** The builtins of sets. */
final class SetOperations {
    private SetOperations() {}

    private static ZexusSet set(Node where, String function, Object argument) {
        if (argument instanceof ZexusSet set) {
            return set;
        }
        throw Arguments.wrongKind(where, function, "a set", argument);
    }

    static Object has(Node where, Object set, Object value) {
        return set(where, "has", set).has(value);
    }

    /** Puts a value in and gives the set itself. */
    static Object add(Node where, Object argument, Object value) {
        ZexusSet set = set(where, "add", argument);
        set.add(value, where);
        return set;
    }

    /** Takes a value out; whether it was there. */
    static Object remove(Node where, Object set, Object value) {
        return set(where, "remove", set).remove(value);
    }

    static Object clear(Node where, Object argument) {
        ZexusSet set = set(where, "clear", argument);
        set.clear();
        return set;
    }

    static Object values(Node where, Object set) {
        return ZexusList.of(set(where, "values", set).toArray());
    }

    static Object isEmpty(Node where, Object set) {
        return set(where, "is_empty", set).size() == 0;
    }
}
