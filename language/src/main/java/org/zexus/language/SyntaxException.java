package org.zexus.language;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;

/** A program that cannot run because of errors found before; the message is the complete report on all of them. */
@ExportLibrary(InteropLibrary.class)
final class SyntaxException extends AbstractTruffleException {
    private static final long serialVersionUID = 1L;

    private final SourceSection firstError;
    private final boolean incomplete;

    /**
     * A program with errors.
     *
     * @param report what people read
     * @param firstError the place of the first error
     * @param incomplete whether more text could mend the program
     */
    SyntaxException(String report, SourceSection firstError, boolean incomplete) {
        super(report);
        this.firstError = firstError;
        this.incomplete = incomplete;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    ExceptionType getExceptionType() {
        return ExceptionType.PARSE_ERROR;
    }

    @ExportMessage
    boolean isExceptionIncompleteSource() {
        return incomplete;
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return firstError != null;
    }

    @ExportMessage
    SourceSection getSourceLocation() throws UnsupportedMessageException {
        if (firstError == null) {
            throw UnsupportedMessageException.create();
        }
        return firstError;
    }
}
