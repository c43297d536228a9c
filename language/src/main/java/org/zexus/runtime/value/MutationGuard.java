package org.zexus.runtime.value;

import org.zexus.runtime.error.Errors;

/**
 * Watches over a collection or an instance that is not free to change: a sealed one, one that belongs to the state of a
 * contract, one whose members are watched. Ordinary values have none (null), which is all that a fast path tests.
 */
public interface MutationGuard {

    /** The guard of values that can never change again. */
    MutationGuard SEALED = new MutationGuard() {
        @Override
        public void beforeChange(Object member, Runnable undo) {
            throw Errors.immutableError(null, "cannot modify sealed value");
        }

        @Override
        public void admit(Object element) {
            throw new IllegalStateException("a sealed value got a new element");
        }
    };

    /**
     * Called before a guarded object changes.
     *
     * @param member the key, the name of the field (a string value) or the position that changes; Java null when more
     * than one may change
     * @param undo takes back just this change, once all later changes are taken back
     * @throws org.zexus.runtime.error.ZexusException when the object must not change
     */
    void beforeChange(Object member, Runnable undo);

    /** Called with a value that becomes part of a guarded object; it may get a guard as well. */
    void admit(Object element);

    /**
     * Called after a member got a new value.
     *
     * @param before the value before, null if there was none
     */
    default void changed(Object member, Object before, Object after) {
        // Only guards of watched objects care.
    }

    /** Whether this guard does what {@code other} does. */
    default boolean includes(MutationGuard other) {
        return this == other;
    }

    /** The guard of an object that had this one and gets {@code other}. */
    default MutationGuard with(MutationGuard other) {
        return other;
    }
}
