package org.zexus.builtins.state;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.scope.ModuleValue;

/** A context that keeps the state of the builtins; the language's context is one. */
public interface LibraryContext {
    /** The state of the builtins in this context. */
    LibraryState library();

    /** Runs a file in a scope of its own, whether it has run before or not, and gives what it exports. */
    ModuleValue evaluateFile(String path, Node where);

    /** Whether signatures may be made that only look like ones. */
    boolean allowsTestSignatures();
}
