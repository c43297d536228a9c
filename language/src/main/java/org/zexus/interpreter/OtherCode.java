package org.zexus.interpreter;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** An activation goes on in the same place of the same function, in code that charges gas in another way. */
final class OtherCode extends ControlFlowException {

    /** In code that charges each run by itself: there may not be enough gas for more. */
    static final OtherCode SEPARATE = new OtherCode();

    /** In the code that the function has now. */
    static final OtherCode CURRENT = new OtherCode();

    private static final long serialVersionUID = 1L;

    private OtherCode() {}
}
