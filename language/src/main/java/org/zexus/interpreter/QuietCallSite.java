package org.zexus.interpreter;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.operation.SourcePositions;

/** The node of a call of one quiet function. */
interface QuietCallSite {

    /** The function. */
    PrepaidFunction function();

    /** The node for the same call in another form of the function that calls. */
    Node in(FunctionGas caller, SourcePositions positions);
}
