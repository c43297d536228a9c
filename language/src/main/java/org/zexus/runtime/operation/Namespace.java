package org.zexus.runtime.operation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** An object of the library that is just its members, which are read when they are asked for. */
public final class Namespace extends LibraryObject {

    private final String name;
    private final Map<String, Supplier<Object>> members = new LinkedHashMap<>();

    /** An object without members. */
    public Namespace(String name) {
        this.name = name;
    }

    /** Adds a member; returns this. */
    public Namespace with(String member, Supplier<Object> value) {
        members.put(member, value);
        return this;
    }

    @Override
    public Object property(String property) {
        Supplier<Object> value = members.get(property);
        return value == null ? null : value.get();
    }

    @Override
    public Collection<String> propertyNames() {
        return members.keySet();
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<").append(name).append(">");
    }
}
