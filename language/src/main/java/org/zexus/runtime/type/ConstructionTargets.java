package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;

/** What makes instances of a type in code that can be compiled; made on first use. */
final class ConstructionTargets {

    private final ZexusType type;
    @CompilationFinal private RootCallTarget ofCall;
    @CompilationFinal private RootCallTarget ofFields;

    ConstructionTargets(ZexusType type) {
        this.type = type;
    }

    /** What a call of the type calls. */
    RootCallTarget ofCall() {
        if (ofCall == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            ofCall = ConstructionRootNode.ofCall(type).getCallTarget();
        }
        return ofCall;
    }

    /** What makes an instance from its fields in order, without a constructor. */
    RootCallTarget ofFields() {
        if (ofFields == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            ofFields = ConstructionRootNode.ofFields(type).getCallTarget();
        }
        return ofFields;
    }
}
