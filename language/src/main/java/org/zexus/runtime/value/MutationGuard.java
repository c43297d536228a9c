package org.zexus.runtime.value;

import org.zexus.runtime.error.Errors;

/**
 * Watches over a collection or an instance that is not free to change: a sealed one, or one that belongs to the state
 * of a contract. Ordinary values have none (null), which is all that a fast path tests.
 */
public interface MutationGuard {

    /** The guard of values that can never change again. */
    MutationGuard SEALED = new MutationGuard() {
        @Override
        public void beforeChange(Runnable undo) {
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
     * @param undo takes back just this change, once all later changes are taken back
     * @throws org.zexus.runtime.error.ZexusException when the object must not change
     */
    void beforeChange(Runnable undo);

    /** Called with a value that becomes part of a guarded object; it may get a guard as well. */
    void admit(Object element);
}
