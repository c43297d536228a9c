package org.zexus.language;

import org.zexus.runtime.scope.ModuleScope;

/** The code of a file, ready to run in a module scope. */
interface LoadedCode {
    /** Runs the code once; the value of its last expression statement. */
    Object run(ModuleScope scope);
}
