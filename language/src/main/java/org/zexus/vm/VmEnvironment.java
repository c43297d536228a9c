package org.zexus.vm;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/**
 * The variables of a program as a map: live in both directions. What a context keeps besides, such as {@code _ledger}
 * or {@code enums}, can be read by its name and is not listed.
 */
final class VmEnvironment extends AbstractMap<String, Object> {
    private final Value bindings;
    private final HostValues values;

    VmEnvironment(Value bindings, HostValues values) {
        this.bindings = bindings;
        this.values = values;
    }

    @Override
    public Object get(Object key) {
        return key instanceof String name ? HostValues.toJava(bindings.getMember(name)) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && bindings.hasMember(name);
    }

    @Override
    public Object put(String key, Object value) {
        Object before = get(key);
        bindings.putMember(key, values.toGuest(value));
        return before;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        List<Map.Entry<String, Object>> entries = new ArrayList<>();
        for (String name : bindings.getMemberKeys()) {
            entries.add(new SimpleImmutableEntry<>(name, get(name)));
        }
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return Collections.unmodifiableList(entries).iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
