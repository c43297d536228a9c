package org.zexus.language.transfer;

import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.ErrorValue;

/**
 * An error that has been caught: its kind, message and hint. Its stack stays behind.
 */
final class PackedError extends Packed {

    private final ErrorKind kind;
    private final String message;
    private final String hint;

    PackedError(ZexusException error) {
        kind = error.kind();
        message = error.getMessage();
        hint = error.hint();
    }

    @Override
    Object restore(Unpacking to) {
        return ErrorValue.caught(ZexusException.of(kind, message, null).withHint(hint));
    }
}
