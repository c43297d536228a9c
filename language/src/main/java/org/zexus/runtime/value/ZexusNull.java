package org.zexus.runtime.value;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** The value {@code null}. */
@ExportLibrary(InteropLibrary.class)
public final class ZexusNull extends ZexusObject {

    /** The only instance. */
    public static final ZexusNull NULL = new ZexusNull();

    private ZexusNull() {}

    @Override
    public Kind kind() {
        return Kind.NULL;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("null");
    }

    @Override
    public boolean isTruthy() {
        return false;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isNull() {
        return true;
    }
}
