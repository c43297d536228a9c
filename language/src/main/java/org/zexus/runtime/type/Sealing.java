package org.zexus.runtime.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.MutationGuard;

/** Makes values unchangeable for good. */
public final class Sealing {

    /** The guard of a sealed value. */
    public static final MutationGuard SEALED = object -> {
        throw Errors.immutableError(null, "cannot modify sealed value");
    };

    private Sealing() {}

    /** Seals a list, map, set or instance and everything inside it; other values cannot change anyway. */
    @TruffleBoundary
    public static void seal(Object value) {
        switch (value) {
            case ZexusList list when list.guard() != SEALED -> {
                list.setGuard(SEALED);
                for (int i = 0; i < list.size(); i++) {
                    seal(list.get(i));
                }
            }
            case ZexusMap map when map.guard() != SEALED -> {
                map.setGuard(SEALED);
                for (Object element : map.valueArray()) {
                    seal(element);
                }
            }
            case ZexusSet set when set.guard() != SEALED -> set.setGuard(SEALED);
            case Instance instance when instance.guard() != SEALED -> {
                instance.setGuard(SEALED);
                for (int i = 0; i < instance.references().length; i++) {
                    seal(instance.get(i));
                }
            }
            default -> {
                // Nothing in it can change.
            }
        }
    }
}
