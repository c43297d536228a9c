package org.zexus.language.transfer;

import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.MutationGuard;

/** A list, a map or a set. What is sealed stays so. */
abstract class PackedCollection extends Packed {

    private final boolean isSealed;

    private PackedCollection(Guarded original) {
        isSealed = isSealed(original);
    }

    static boolean isSealed(Guarded original) {
        return original.guard() != null && original.guard().includes(MutationGuard.SEALED);
    }

    final <T extends Guarded> T finished(T copy) {
        if (isSealed) {
            copy.setGuard(MutationGuard.SEALED);
        }
        return copy;
    }

    /** A list whose elements are the same in all contexts; the copy is for one who opens the parcel. */
    static final class OfNumbers extends PackedCollection {
        private final ZexusList copy;

        OfNumbers(ZexusList list) {
            super(list);
            copy = list.copy();
        }

        @Override
        Object restore(Unpacking to) {
            return finished(copy);
        }
    }

    /** A list. */
    static final class OfList extends PackedCollection {
        private final Object[] elements;

        OfList(ZexusList list, Object[] elements) {
            super(list);
            this.elements = elements;
        }

        @Override
        Object restore(Unpacking to) {
            ZexusList list = ZexusList.withCapacity(elements.length);
            to.remember(this, list);
            for (Object element : elements) {
                list.push(to.value(element));
            }
            return finished(list);
        }
    }

    /** A map. */
    static final class OfMap extends PackedCollection {
        private final Object[] keys;
        private final Object[] values;

        OfMap(ZexusMap map, Object[] keys, Object[] values) {
            super(map);
            this.keys = keys;
            this.values = values;
        }

        @Override
        Object restore(Unpacking to) {
            var map = new ZexusMap();
            to.remember(this, map);
            for (int i = 0; i < keys.length; i++) {
                map.put(to.value(keys[i]), to.value(values[i]), null);
            }
            return finished(map);
        }
    }

    /** A set. */
    static final class OfSet extends PackedCollection {
        private final Object[] elements;

        OfSet(ZexusSet set, Object[] elements) {
            super(set);
            this.elements = elements;
        }

        @Override
        Object restore(Unpacking to) {
            var set = new ZexusSet();
            to.remember(this, set);
            for (Object element : elements) {
                set.add(to.value(element), null);
            }
            return finished(set);
        }
    }
}
