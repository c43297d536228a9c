package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/**
 * A value of the language that is an object of its own class: everything except integers in the range of long, floats,
 * booleans and strings. Library packages add kinds of values by extending it.
 */
@ExportLibrary(InteropLibrary.class)
public abstract class ZexusObject implements TruffleObject {

    /** The kind of this value. */
    public abstract Kind kind();

    /** What {@code type(v)} gives and error messages name. */
    public String typeName() {
        return kind().typeName();
    }

    /** Writes the display of this value. */
    public abstract void display(DisplayBuilder out);

    /** Whether this value counts as true. */
    public boolean isTruthy() {
        return true;
    }

    /** Whether this value equals {@code other} in the sense of {@code ==}; identity unless the kind says otherwise. */
    public boolean equalTo(Object other, EqualityWalk walk) {
        return this == other;
    }

    /** Whether the value can be asked for an iterator. */
    public boolean isIterable() {
        return false;
    }

    /**
     * Iterates over this value as {@code for each} does.
     *
     * @param pairs whether the loop has two variables
     * @throws UnsupportedOperationException when the value is not iterable
     */
    public ZexusIterator iterate(boolean pairs) {
        throw new UnsupportedOperationException(typeName());
    }

    /** Every value belongs to the language. */
    @ExportMessage
    @SuppressWarnings("static-method")
    public final boolean hasLanguage() {
        return true;
    }

    /** The language. */
    @ExportMessage
    @SuppressWarnings("static-method")
    public final Class<? extends TruffleLanguage<?>> getLanguage() {
        return LanguageIdentity.language();
    }

    /** The type of this value as other languages and tools see it: a metaobject. */
    protected Object metaObject() {
        return KindType.of(this);
    }

    /** Every value has a type. */
    @ExportMessage
    @SuppressWarnings("static-method")
    public final boolean hasMetaObject() {
        return true;
    }

    /** The type of this value: a metaobject. */
    @ExportMessage
    public final Object getMetaObject() {
        return metaObject();
    }

    /** The display, whatever it runs. */
    @ExportMessage
    @TruffleBoundary
    public final Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return Display.of(this);
    }

    @Override
    @TruffleBoundary
    public String toString() {
        return Display.toJava(this);
    }
}
