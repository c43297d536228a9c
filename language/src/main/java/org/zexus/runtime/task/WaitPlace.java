package org.zexus.runtime.task;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;

/** What a node that waits often knows of its place: whether the running program can always be put aside there. */
public final class WaitPlace {

    @CompilationFinal private boolean isKnown;
    @CompilationFinal private boolean isAtEntry;

    /** Whether nothing but the code that its task begins or goes on with is on the stack where the node waits. */
    boolean isAtEntry(Node node) {
        if (!isKnown) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            isAtEntry = Suspension.isAtEntry(node);
            isKnown = true;
        }
        return isAtEntry;
    }
}
