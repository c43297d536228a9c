package org.zexus.runtime.value;

/**
 * Watches over a collection or an instance that is not free to change. Ordinary values have none (null), which is all
 * that a fast path tests.
 */
public interface MutationGuard {

    /**
     * Called before the object changes.
     *
     * @throws org.zexus.runtime.error.ZexusException when it must not
     */
    void beforeChange(ZexusObject object);
}
