package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.MemberGuard;

/**
 * What a type does when a field of an instance changes.
 *
 * @param field the name of the field
 * @param method the method to call
 */
record Reaction(String field, ZexusFunction method) {

    /** Makes the reactions of its type run for a new instance. */
    static void register(Instance instance) {
        if (instance.type().reacts()) {
            register(instance, instance.type().reactions());
        }
    }

    @TruffleBoundary
    private static void register(Instance instance, List<Reaction> reactions) {
        for (Reaction reaction : reactions) {
            MemberGuard.watch(instance, Strings.fromJava(reaction.field), reaction,
                    () -> InvokeNode.callMethod(null, reaction.method, instance));
        }
    }
}
