package org.zexus.runtime.type;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Arrays;
import java.util.function.Consumer;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

/**
 * An instance of a data, entity or contract type. A field has the same place in every instance of its type: a
 * reference, and bits beside it. An integer or a float is kept unboxed in the bits, and then the reference is a marker.
 * The first places are in the object itself, which saves an array and the test of its bounds; most types need no more.
 */
@ExportLibrary(InteropLibrary.class)
public final class Instance extends ZexusObject implements Guarded {

    /** The reference of a field whose value is the long beside it. */
    public static final Object LONG = new Marker("long");
    /** The reference of a field whose value is the double whose raw bits are beside it. */
    public static final Object DOUBLE = new Marker("double");

    private record Marker(String name) {}

    /** The number of places in the object itself. */
    private static final int OWN_PLACES = 4;
    private static final Object[] NO_REFERENCES = {};
    private static final long[] NO_BITS = {};

    private final ZexusType type;
    private Object reference0 = ZexusNull.NULL;
    private Object reference1 = ZexusNull.NULL;
    private Object reference2 = ZexusNull.NULL;
    private Object reference3 = ZexusNull.NULL;
    private final Object[] moreReferences;
    private long bits0;
    private long bits1;
    private long bits2;
    private long bits3;
    private final long[] moreBits;
    private MutationGuard guard;

    /** An instance whose fields are all null. */
    Instance(ZexusType type) {
        this.type = type;
        int more = type.fields().length - OWN_PLACES;
        if (more <= 0) {
            moreReferences = NO_REFERENCES;
            moreBits = NO_BITS;
        } else {
            moreReferences = new Object[more];
            Arrays.fill(moreReferences, ZexusNull.NULL);
            moreBits = new long[more];
        }
    }

    /** An instance whose fields are all null, for one who fills them all. */
    public static Instance unfilled(ZexusType type) {
        return new Instance(type);
    }

    /** A new map of the names of the fields and their values. */
    public ZexusMap fieldMap() {
        var map = new ZexusMap();
        for (TypeMember.Field field : type.fields()) {
            map.put(field.name(), get(field.index()));
        }
        return map;
    }

    /** A new instance of the same type with the same fields, free to change. */
    public Instance copy() {
        var copy = new Instance(type);
        for (int i = 0; i < type.fields().length; i++) {
            copy.set(i, get(i));
        }
        return copy;
    }

    /** The type. */
    public ZexusType type() {
        return type;
    }

    /** The value of the field at an index, or a marker if it is a number. */
    public Object reference(int index) {
        return switch (index) {
            case 0 -> reference0;
            case 1 -> reference1;
            case 2 -> reference2;
            case 3 -> reference3;
            default -> moreReferences[index - OWN_PLACES];
        };
    }

    private void setReference(int index, Object reference) {
        switch (index) {
            case 0 -> reference0 = reference;
            case 1 -> reference1 = reference;
            case 2 -> reference2 = reference;
            case 3 -> reference3 = reference;
            // An array whose class is known exactly takes a reference without a test.
            default -> CompilerDirectives.castExact(moreReferences, Object[].class)[index - OWN_PLACES] = reference;
        }
    }

    /** The number in the field at an index, as bits, if {@link #reference} is a marker. */
    public long bits(int index) {
        return switch (index) {
            case 0 -> bits0;
            case 1 -> bits1;
            case 2 -> bits2;
            case 3 -> bits3;
            default -> moreBits[index - OWN_PLACES];
        };
    }

    /** Replaces the number in the field at an index, if {@link #reference} is its marker. */
    public void setBits(int index, long bits) {
        switch (index) {
            case 0 -> bits0 = bits;
            case 1 -> bits1 = bits;
            case 2 -> bits2 = bits;
            case 3 -> bits3 = bits;
            default -> moreBits[index - OWN_PLACES] = bits;
        }
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
        for (int i = 0; i < type.fields().length; i++) {
            action.accept(reference(i));
        }
    }

    /** The value of the field at an index. */
    public Object get(int index) {
        Object value = reference(index);
        if (value == LONG) {
            return bits(index);
        }
        if (value == DOUBLE) {
            return Double.longBitsToDouble(bits(index));
        }
        return value;
    }

    /** Stores a value in the field at an index, without any check. */
    public void set(int index, Object value) {
        set(index, value, type.onlyReferences(index));
    }

    /**
     * Stores a value in the field at an index, without any check.
     *
     * @param onlyReferences that of the field of the type, for compiled code to know
     */
    public void set(int index, Object value, Assumption onlyReferences) {
        if (onlyReferences.isValid()) {
            if (!(value instanceof Long) && !(value instanceof Double)) {
                setReference(index, value);
                return;
            }
            CompilerDirectives.transferToInterpreterAndInvalidate();
            onlyReferences.invalidate();
        }
        if (value instanceof Long number) {
            setLong(index, number, onlyReferences);
        } else if (value instanceof Double number) {
            setDouble(index, number, onlyReferences);
        } else {
            setReference(index, value);
        }
    }

    /**
     * Stores an integer, without any check.
     *
     * @param onlyReferences that of the field of the type, for compiled code to know
     */
    public void setLong(int index, long value, Assumption onlyReferences) {
        setBits(index, value);
        mark(index, LONG, onlyReferences);
    }

    /**
     * Stores a float, without any check.
     *
     * @param onlyReferences that of the field of the type, for compiled code to know
     */
    public void setDouble(int index, double value, Assumption onlyReferences) {
        setBits(index, Double.doubleToRawLongBits(value));
        mark(index, DOUBLE, onlyReferences);
    }

    /** A field mostly has the marker already, and a test costs less than what the collector does about a write. */
    private void mark(int index, Object marker, Assumption onlyReferences) {
        if (reference(index) != marker) {
            if (onlyReferences.isValid()) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                onlyReferences.invalidate();
            }
            setReference(index, marker);
        }
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

    @Override
    protected Object metaObject() {
        return type;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(type.memberNames().stream().filter(this::isMember).toList());
    }

    private boolean isMember(String name) {
        return publicMember(name) != null;
    }

    @TruffleBoundary
    private TypeMember publicMember(String name) {
        TypeMember member = type.member(name);
        return member == null || member.isPrivate() ? null : member;
    }

    /** The method that all values of this kind have, unless the type has a member of this name. */
    @TruffleBoundary
    private BuiltinDescriptor generatedMethod(String name) {
        return type.member(name) == null ? RuntimeContext.get(null).builtins().method(kind(), name) : null;
    }

    @ExportMessage
    boolean isMemberReadable(String name) {
        return publicMember(name) != null || generatedMethod(name) != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        TypeMember member = publicMember(name);
        if (member != null) {
            return member.read(this, null);
        }
        BuiltinDescriptor generated = generatedMethod(name);
        if (generated == null) {
            throw UnknownIdentifierException.create(name);
        }
        return BoundMethod.of(this, generated);
    }

    @ExportMessage
    boolean hasMemberReadSideEffects(String name) {
        return publicMember(name) instanceof TypeMember.Computed;
    }

    @ExportMessage
    boolean isMemberModifiable(String name) {
        return publicMember(name) instanceof TypeMember.Field && !type.isContract();
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isMemberInsertable(@SuppressWarnings("unused") String name) {
        return false;
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String name, Object value) throws UnknownIdentifierException, UnsupportedMessageException {
        if (!(publicMember(name) instanceof TypeMember.Field field)) {
            throw UnknownIdentifierException.create(name);
        }
        if (type.isContract()) {
            throw UnsupportedMessageException.create();
        }
        Fields.assign(this, field, ForeignValues.adopt(value), null);
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String name) {
        TypeMember member = publicMember(name);
        if (member instanceof TypeMember.Field field) {
            return InteropLibrary.getUncached().isExecutable(get(field.index()));
        }
        return member instanceof TypeMember.Method || member == null && generatedMethod(name) != null;
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String name, Object[] arguments)
            throws UnknownIdentifierException, ArityException, UnsupportedTypeException, UnsupportedMessageException {
        return InteropLibrary.getUncached().execute(readMember(name), arguments);
    }
}
