package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.MemberGuard;
import org.zexus.runtime.value.MutationGuard;

/** Makes values unchangeable for good. */
public final class Sealing {

    private Sealing() {}

    /** Seals a list, map, set or instance and everything inside it; other values cannot change anyway. */
    @TruffleBoundary
    public static void seal(Object value) {
        Guarded.guardDeeply(value, MutationGuard.SEALED);
    }

    /** Seals the value of a member, and the member. */
    static void sealMember(Object container, Object member, Object value, Node where) {
        if (!(container instanceof Guarded guarded)) {
            throw Errors.typeError(where, "cannot seal a member of " + Kinds.typeName(container));
        }
        seal(value);
        MemberGuard.seal(guarded, member);
    }
}
