package org.zexus.language;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleOptions;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;

/**
 * Raises and catches one error before a program runs. A class whose initialiser overflows the stack can never be used
 * again, and the first error of a program may well be that it recurses too deeply: so all that has a part in an error
 * on its way through a call is initialised while there is stack left. In a native image it is initialised already.
 */
final class ErrorRehearsal extends RootNode {

    private ErrorRehearsal(ZexusLanguage language) {
        super(language);
    }

    /** Raises the error and catches it. */
    static void perform(ZexusLanguage language) {
        if (TruffleOptions.AOT) {
            return;
        }
        try {
            new ErrorRehearsal(language).getCallTarget().call();
        } catch (ZexusException error) {
            TruffleStackTrace.fillIn(error);
            Truffle.getRuntime().iterateFrames(frame -> null);
        }
    }

    @Override
    public Object execute(VirtualFrame frame) {
        throw Errors.recursionError(this);
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
