package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Consumer;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusNull;

/**
 * A map that keeps the order in which its keys were first put in. Keys are strings, integers and booleans; keys of
 * different types differ.
 */
public final class ZexusMap extends InteropMap implements Guarded {

    private HashTable table;
    private MutationGuard guard;
    private AbsentValue absentValue;

    /** A new empty map. */
    public ZexusMap() {
        this(new HashTable());
    }

    ZexusMap(HashTable table) {
        this.table = table;
    }

    /** The number of entries. */
    @Override
    public int size() {
        return table.size();
    }

    /** The value of a key, or Java null when the key is absent or no possible key. */
    @Override
    @TruffleBoundary
    public Object get(Object key) {
        return Keys.isKey(key) ? valueAt(table.find(key, Keys.hash(key))) : null;
    }

    /** The value of a string key, or Java null. */
    @TruffleBoundary
    public Object get(String key) {
        return get(Strings.fromJava(key));
    }

    /** The value of an integer key, or Java null. */
    public Object get(long key) {
        return valueAt(table.find(key, Keys.hash(key)));
    }

    /**
     * The value of a string key, or Java null.
     *
     * @param hash what {@link TruffleString.HashCodeNode} gives for the key
     */
    public Object get(TruffleString key, int hash, TruffleString.EqualNode equal) {
        return valueAt(table.find(key, Keys.spread(hash), equal));
    }

    private Object valueAt(int position) {
        return position < 0 ? null : table.valueAt(position);
    }

    /** Whether the key is present. */
    public boolean has(Object key) {
        return get(key) != null;
    }

    /** Inserts a value or replaces that of the key, which keeps its place; a wrong key is a TypeError. */
    @Override
    @TruffleBoundary
    public void put(Object key, Object value, Node where) {
        if (!Keys.isKey(key)) {
            throw Keys.invalidKey(key, where);
        }
        int hash = Keys.hash(key);
        put(key, hash, table.find(key, hash), value);
    }

    /** Inserts a value or replaces that of the key. */
    public void put(TruffleString key, Object value) {
        put(key, value, null);
    }

    /** Inserts a value or replaces that of the key. */
    public void put(String key, Object value) {
        put(Strings.fromJava(key), value, null);
    }

    /** Inserts a value or replaces that of the key. */
    public void put(long key, Object value) {
        int hash = Keys.hash(key);
        put(key, hash, table.find(key, hash), value);
    }

    /**
     * Inserts a value or replaces that of the key.
     *
     * @param hash what {@link TruffleString.HashCodeNode} gives for the key
     */
    public void put(TruffleString key, int hash, TruffleString.EqualNode equal, Object value) {
        int spread = Keys.spread(hash);
        put(key, spread, table.find(key, spread, equal), value);
    }

    private void put(Object key, int hash, int position, Object value) {
        if (absentValue != null) {
            admitDeclared(value);
        }
        if (guard != null) {
            putGuarded(key, hash, position, value);
        } else {
            store(key, hash, position, value);
        }
    }

    private void store(Object key, int hash, int position, Object value) {
        if (position < 0) {
            table.add(key, hash, value);
        } else {
            table.setValueAt(position, value);
        }
    }

    @TruffleBoundary
    private void admitDeclared(Object value) {
        absentValue.admit(value);
    }

    @TruffleBoundary
    private void putGuarded(Object key, int hash, int position, Object value) {
        Object before = valueAt(position);
        if (before == null) {
            guard.beforeChange(key, () -> table.removeAt(table.find(key, hash)));
        } else {
            guard.beforeChange(key, () -> table.setValueAt(table.find(key, hash), before));
        }
        guard.admit(value);
        store(key, hash, position, value);
        guard.changed(key, before == null ? ZexusNull.NULL : before, value);
    }

    /** Removes a key; the value it had, or Java null. */
    @Override
    @TruffleBoundary
    public Object remove(Object key) {
        if (!Keys.isKey(key)) {
            return null;
        }
        int hash = Keys.hash(key);
        int position = table.find(key, hash);
        if (position < 0) {
            return null;
        }
        Object value = table.valueAt(position);
        if (guard != null) {
            // The very key of the table: the place of other entries may be noted by it.
            Object kept = table.keyAt(position);
            Object before = table.keyBefore(position);
            guard.beforeChange(key, () -> table.insertAfter(before, kept, hash, value));
        }
        table.removeAt(position);
        return value;
    }

    /** Removes all entries. */
    @TruffleBoundary
    public void clear() {
        if (guard != null) {
            HashTable before = table;
            guard.beforeChange(null, () -> table = before);
        }
        table = new HashTable();
    }

    /** Puts every entry of another map into this one. */
    @TruffleBoundary
    public void putAll(ZexusMap other) {
        if (size() == 0 && guard == null && absentValue == null) {
            table = other.table.copy();
            return;
        }
        HashTable source = other == this ? table.copy() : other.table;
        for (int i = 0; i < source.end(); i++) {
            if (source.keyAt(i) != null) {
                put(source.keyAt(i), source.valueAt(i), null);
            }
        }
    }

    /** The table of a new map that only has these keys. */
    HashTable pattern() {
        return table.asPattern();
    }

    /** A new map with the same entries. */
    public ZexusMap copy() {
        return new ZexusMap(table.copy());
    }

    /** The keys in a new array, in order. */
    @Override
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

    @Override
    public MutationGuard guard() {
        return guard;
    }

    @Override
    public void setGuard(MutationGuard newGuard) {
        guard = newGuard;
    }

    @Override
    public void forEachPart(Consumer<Object> action) {
        for (Object value : valueArray()) {
            action.accept(value);
        }
    }

    /** What reading an absent key gives instead of null, for maps that are declared state; otherwise null. */
    public AbsentValue absentValue() {
        return absentValue;
    }

    /** Sets what reading an absent key gives. */
    public void setAbsentValue(AbsentValue newAbsentValue) {
        absentValue = newAbsentValue;
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
        for (Object key : keyArray()) {
            out.append(separator).appendValue(key).append(": ").appendValue(get(key));
            separator = ", ";
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
        for (Object key : keyArray()) {
            Object mine = get(key);
            Object others = that.get(key);
            if (mine == null || others == null || !walk.equal(mine, others)) {
                return false;
            }
        }
        walk.leave();
        return true;
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public MapIterator iterate(boolean pairs) {
        return new MapIterator(this);
    }
}
