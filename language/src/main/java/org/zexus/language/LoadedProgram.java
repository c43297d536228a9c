package org.zexus.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** A program that a host runs by executing this object, as often as it likes. */
@ExportLibrary(InteropLibrary.class)
final class LoadedProgram implements TruffleObject {
    private final CallTarget target;

    LoadedProgram(CallTarget target) {
        this.target = target;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    Object execute(@SuppressWarnings("unused") Object[] arguments) {
        return target.call();
    }
}
