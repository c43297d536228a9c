package org.zexus.runtime.scope;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.value.MutationGuard;

/**
 * The changes of contract state since the beginning of the outermost atomic section, so that they can be taken back.
 * Sections nest: a failure takes back the changes since the beginning of its section, and what the outermost section
 * leaves is final.
 */
public final class UndoLog {

    private record Section(int changes, int consequences, Object owner, boolean readOnly) {}

    private final List<Runnable> changes = new ArrayList<>();
    private final List<Runnable> consequences = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final MutationGuard stateGuard = new StateGuard(this);
    private Object owner;
    private boolean readOnly;
    /** How many outermost sections there have been. */
    private long transactions;

    /** The guard of the collections and instances that are part of the state of contracts. */
    public MutationGuard stateGuard() {
        return stateGuard;
    }

    /** Whether a section is open. */
    public boolean isOpen() {
        return !sections.isEmpty();
    }

    /** Whether the open section must not change any state. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** The contract instance whose action opened the innermost section, or null. */
    public Object owner() {
        return owner;
    }

    /** The number of the outermost open section, from 1 on; 0 if none is open. */
    public long transaction() {
        return isOpen() ? transactions : 0;
    }

    /** Opens a section that may change state, on behalf of the same owner. */
    public void begin() {
        begin(owner, false);
    }

    /**
     * Opens a section.
     *
     * @param sectionOwner the contract instance whose action runs in it
     * @param mustNotChange whether it must not change state; inherited by the sections inside it
     * @return the number of sections that were open before
     */
    @TruffleBoundary
    public int begin(Object sectionOwner, boolean mustNotChange) {
        if (!isOpen()) {
            transactions++;
        }
        sections.add(new Section(changes.size(), consequences.size(), owner, readOnly));
        owner = sectionOwner;
        readOnly |= mustNotChange;
        return sections.size() - 1;
    }

    /** Closes the innermost section and keeps its changes, for good when it is the outermost one. */
    @TruffleBoundary
    public void commit() {
        close();
        if (sections.isEmpty()) {
            changes.clear();
            List<Runnable> due = List.copyOf(consequences);
            consequences.clear();
            due.forEach(Runnable::run);
        }
    }

    /** Closes the innermost section and takes its changes back. */
    @TruffleBoundary
    public void rollback() {
        Section section = close();
        while (changes.size() > section.changes) {
            changes.removeLast().run();
        }
        consequences.subList(section.consequences, consequences.size()).clear();
    }

    /** The number of open sections. */
    public int depth() {
        return sections.size();
    }

    /**
     * Takes the changes of the innermost sections back: of the one that code has opened and of those inside it which an
     * error that no code handles, such as the lack of gas, has kept from being closed.
     *
     * @param depth the number of sections that stay open
     */
    @TruffleBoundary
    public void rollbackTo(int depth) {
        while (sections.size() > depth) {
            rollback();
        }
    }

    private Section close() {
        Section section = sections.removeLast();
        owner = section.owner;
        readOnly = section.readOnly;
        return section;
    }

    /** Notes how to take back a change that is about to be made. */
    void record(Runnable undo) {
        if (isOpen()) {
            changes.add(undo);
        }
    }

    /**
     * Runs something once the changes made so far are final: at once outside of sections; never when they are taken
     * back.
     */
    @TruffleBoundary
    public void whenFinal(Runnable consequence) {
        if (isOpen()) {
            consequences.add(consequence);
        } else {
            consequence.run();
        }
    }
}
