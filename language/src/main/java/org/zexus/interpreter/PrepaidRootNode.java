package org.zexus.interpreter;

import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.error.ZexusException;

/** A function as those callers call it that have paid for its start. */
final class PrepaidRootNode extends FunctionRootNode {

    private final PrepaidFunction paid;

    PrepaidRootNode(FunctionTemplate function, Code code, PrepaidFunction paid) {
        super(function, code, new BytecodeNode(function, code, paid), paid.start().isQuiet() ? 1 : 0);
        this.paid = paid;
    }

    /** Gives back what callers have paid if there are too many calls within each other. */
    @Override
    void enter() {
        try {
            super.enter();
        } catch (ZexusException e) {
            function().scope().context().gasMeter().refund(paid.start().gas(), 0);
            throw e;
        }
    }

    /** What is found out about the function has to be true of all its code. */
    @Override
    public boolean isCloningAllowed() {
        return false;
    }
}
