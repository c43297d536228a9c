package org.zexus.runtime.scope;

import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.MutationGuard;

/** The guard of what is part of the state of contracts: it notes every change in the undo log. */
final class StateGuard implements MutationGuard {

    private final UndoLog log;

    StateGuard(UndoLog log) {
        this.log = log;
    }

    @Override
    public void beforeChange(Object member, Runnable undo) {
        if (log.isReadOnly()) {
            throw Errors.immutableError(null, "a view action cannot change state");
        }
        log.record(undo);
    }

    @Override
    public void admit(Object element) {
        Guarded.guardDeeply(element, this);
    }
}
