package org.zexus.concurrent;

import java.util.Collection;
import java.util.List;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** An integer that tasks change by single steps. */
public final class AtomicValue extends LibraryObject {

    private static final List<String> PROPERTIES = List.of("value");

    private Object value;

    /** A value to start with. */
    AtomicValue(Object value) {
        this.value = value;
    }

    /** The value. */
    public Object get() {
        return value;
    }

    /** Replaces the value. */
    public void set(Object newValue) {
        value = newValue;
    }

    @Override
    public Object property(String property) {
        return property.equals("value") ? value : null;
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.ATOMIC;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<atomic ").appendValue(value).append(">");
    }
}
