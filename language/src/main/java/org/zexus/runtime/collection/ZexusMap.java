package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusObject;

/**
 * A map that keeps the order in which its keys were first put in. Keys are strings, integers and booleans; keys of
 * different types differ.
 */
public final class ZexusMap extends ZexusObject {

    private HashTable table;
    private MutationGuard guard;
    private AbsentValue absentValue;

    /** A new empty map. */
    public ZexusMap() {
        this(new HashTable());
    }

    private ZexusMap(HashTable table) {
        this.table = table;
    }

    /** The number of entries. */
    public int size() {
        return table.size();
    }

    /** The value of a key, or Java null when the key is absent or no possible key. */
    public Object get(Object key) {
        if (!Keys.isKey(key)) {
            return null;
        }
        int position = table.find(key, Keys.hash(key));
        return position < 0 ? null : table.valueAt(position);
    }

    /** The value of a string key, or Java null. */
    public Object get(String key) {
        return get(Strings.fromJava(key));
    }

    /** Whether the key is present. */
    public boolean has(Object key) {
        return get(key) != null;
    }

    /** Inserts a value or replaces that of the key, which keeps its place; a wrong key is a TypeError. */
    public void put(Object key, Object value, Node where) {
        if (!Keys.isKey(key)) {
            throw Keys.invalidKey(key, where);
        }
        beforeChange();
        int hash = Keys.hash(key);
        int position = table.find(key, hash);
        if (position < 0) {
            table.add(key, hash, value);
        } else {
            table.setValueAt(position, value);
        }
    }

    /** Inserts a value or replaces that of the key. */
    public void put(TruffleString key, Object value) {
        put(key, value, null);
    }

    /** Inserts a value or replaces that of the key. */
    public void put(String key, Object value) {
        put(Strings.fromJava(key), value, null);
    }

    /** Removes a key; the value it had, or Java null. */
    public Object remove(Object key) {
        beforeChange();
        if (!Keys.isKey(key)) {
            return null;
        }
        int position = table.find(key, Keys.hash(key));
        if (position < 0) {
            return null;
        }
        Object value = table.valueAt(position);
        table.removeAt(position);
        return value;
    }

    /** Removes all entries. */
    public void clear() {
        beforeChange();
        table.clear();
    }

    /** Puts every entry of another map into this one. */
    @TruffleBoundary
    public void putAll(ZexusMap other, Node where) {
        HashTable source = other == this ? table.copy() : other.table;
        for (int i = 0; i < source.end(); i++) {
            if (source.keyAt(i) != null) {
                put(source.keyAt(i), source.valueAt(i), where);
            }
        }
    }

    /** A new map with the same entries. */
    public ZexusMap copy() {
        return new ZexusMap(table.copy());
    }

    /** The keys in a new array, in order. */
    @TruffleBoundary
    public Object[] keyArray() {
        Object[] keys = new Object[size()];
        int n = 0;
        for (int i = 0; i < table.end(); i++) {
            if (table.keyAt(i) != null) {
                keys[n++] = table.keyAt(i);
            }
        }
        return keys;
    }

    /** The values in a new array, in the order of their keys. */
    @TruffleBoundary
    public Object[] valueArray() {
        Object[] values = new Object[size()];
        int n = 0;
        for (int i = 0; i < table.end(); i++) {
            if (table.keyAt(i) != null) {
                values[n++] = table.valueAt(i);
            }
        }
        return values;
    }

    /** Null, or what has to be asked before a change. */
    public MutationGuard guard() {
        return guard;
    }

    /** Sets or (with null) removes the guard. */
    public void setGuard(MutationGuard newGuard) {
        guard = newGuard;
    }

    /** What reading an absent key gives instead of null, for maps that are declared state; otherwise null. */
    public AbsentValue absentValue() {
        return absentValue;
    }

    /** Sets what reading an absent key gives. */
    public void setAbsentValue(AbsentValue newAbsentValue) {
        absentValue = newAbsentValue;
    }

    private void beforeChange() {
        if (guard != null) {
            guard.beforeChange(this);
        }
    }

    @Override
    public Kind kind() {
        return Kind.MAP;
    }

    @Override
    public boolean isTruthy() {
        return size() != 0;
    }

    @Override
    public void display(DisplayBuilder out) {
        if (!out.enter(this)) {
            out.append("{...}");
            return;
        }
        out.append("{");
        String separator = "";
        for (int i = 0; i < table.end(); i++) {
            if (table.keyAt(i) != null) {
                out.append(separator).appendValue(table.keyAt(i)).append(": ").appendValue(table.valueAt(i));
                separator = ", ";
            }
        }
        out.append("}");
        out.leave();
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ZexusMap that) || size() != that.size()) {
            return false;
        }
        if (!walk.enter(this, that)) {
            return true;
        }
        try {
            for (Object key : keyArray()) {
                Object mine = get(key);
                Object others = that.get(key);
                if (mine == null || others == null || !walk.equal(mine, others)) {
                    return false;
                }
            }
            return true;
        } finally {
            walk.leave();
        }
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return new MapIterator(this);
    }
}
