package org.zexus.compiler.optimize;

import org.zexus.bytecode.transform.EditableCode;

/** One way to make code shorter. */
interface Pass {

    /** Changes the code; whether there was anything to change. */
    boolean run(EditableCode code, OptimizationStatistics statistics);
}
