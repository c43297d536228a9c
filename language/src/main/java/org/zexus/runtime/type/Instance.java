package org.zexus.runtime.type;

import java.util.Arrays;
import java.util.function.Consumer;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

/**
 * An instance of a data, entity or contract type. A field has the same place in every instance of its type. An integer
 * or a float is kept unboxed in {@link #bits()}, and then {@link #references()} has a marker in its place.
 */
public final class Instance extends ZexusObject implements Guarded {

    /** In {@link #references()}: the value is the long at the same place in {@link #bits()}. */
    public static final Object LONG = new Marker("long");
    /** In {@link #references()}: the value is the double whose raw bits are in {@link #bits()}. */
    public static final Object DOUBLE = new Marker("double");

    private record Marker(String name) {}

    private final ZexusType type;
    private final Object[] references;
    private final long[] bits;
    private MutationGuard guard;

    /** An instance whose fields are all null. */
    Instance(ZexusType type) {
        this.type = type;
        int count = type.fields().length;
        references = new Object[count];
        Arrays.fill(references, ZexusNull.NULL);
        bits = new long[count];
    }

    /** A new instance of the same type with the same fields, free to change. */
    public Instance copy() {
        var copy = new Instance(type);
        System.arraycopy(references, 0, copy.references, 0, references.length);
        System.arraycopy(bits, 0, copy.bits, 0, bits.length);
        return copy;
    }

    /** The type. */
    public ZexusType type() {
        return type;
    }

    /** The values of the fields, or markers. */
    public Object[] references() {
        return references;
    }

    /** The values of the fields that are numbers. */
    public long[] bits() {
        return bits;
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
        for (Object reference : references) {
            action.accept(reference);
        }
    }

    /** The value of the field at an index. */
    public Object get(int index) {
        Object value = references[index];
        if (value == LONG) {
            return bits[index];
        }
        if (value == DOUBLE) {
            return Double.longBitsToDouble(bits[index]);
        }
        return value;
    }

    /** Stores a value in the field at an index, without any check. */
    public void set(int index, Object value) {
        if (value instanceof Long number) {
            setLong(index, number);
        } else if (value instanceof Double number) {
            setDouble(index, number);
        } else {
            references[index] = value;
        }
    }

    /** Stores an integer, without any check. */
    public void setLong(int index, long value) {
        bits[index] = value;
        references[index] = LONG;
    }

    /** Stores a float, without any check. */
    public void setDouble(int index, double value) {
        bits[index] = Double.doubleToRawLongBits(value);
        references[index] = DOUBLE;
    }

    @Override
    public Kind kind() {
        return switch (type.typeKind()) {
            case DATA -> Kind.DATA;
            case ENTITY -> Kind.ENTITY;
            default -> Kind.CONTRACT;
        };
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public void display(DisplayBuilder out) {
        InstanceDisplay.write(this, out);
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        return InstanceEquality.equal(this, other, walk);
    }
}
