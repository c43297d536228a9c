package org.zexus.language.transfer;

import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.MutationGuard;

/** An instance of a data or entity type. */
final class PackedInstance extends Packed {

    private final Object type;
    private final Object[] fields;
    private final boolean isSealed;

    /**
     * An instance.
     *
     * @param type the type, packed
     * @param fields room for the fields, to be filled with packed values
     */
    PackedInstance(Instance original, Object type, Object[] fields) {
        this.type = type;
        this.fields = fields;
        this.isSealed = PackedCollection.isSealed(original);
    }

    @Override
    Object restore(Unpacking to) {
        Instance copy = Instance.unfilled((ZexusType) to.value(type));
        to.remember(this, copy);
        for (int i = 0; i < fields.length; i++) {
            copy.set(i, to.value(fields[i]));
        }
        if (isSealed) {
            copy.setGuard(MutationGuard.SEALED);
        }
        return copy;
    }
}
