package org.zexus.runtime.error;

import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/**
 * Ends the program with an exit status. Where it has left all guest code, it is handed to
 * {@link org.zexus.runtime.scope.RuntimeContext#exit}.
 */
@ExportLibrary(InteropLibrary.class)
public final class ProgramExit extends UncatchableExit {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** An exit with a status; 0 means success. */
    public ProgramExit(int status) {
        super("the program ended with status " + status);
        this.status = status;
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    ExceptionType getExceptionType() {
        return ExceptionType.EXIT;
    }

    @ExportMessage
    int getExceptionExitStatus() {
        return status;
    }
}
