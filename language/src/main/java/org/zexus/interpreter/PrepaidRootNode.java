package org.zexus.interpreter;

import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.gas.PrepaidCode;

/** A function as those callers call it that have paid for its start. */
final class PrepaidRootNode extends FunctionRootNode implements PrepaidCode {

    private final PrepaidFunction paid;

    PrepaidRootNode(FunctionTemplate function, Code code, PrepaidFunction paid) {
        super(function, code, new BytecodeNode(function, code, paid), paid.start().isQuiet() ? 1 : 0);
        this.paid = paid;
    }

    @Override
    public void giveBackPayment() {
        function().scope().context().gasMeter().refund(paid.start().gas(), 0);
    }

    /** What is found out about the function has to be true of all its code. */
    @Override
    public boolean isCloningAllowed() {
        return false;
    }
}
