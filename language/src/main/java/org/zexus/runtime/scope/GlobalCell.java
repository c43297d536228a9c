package org.zexus.runtime.scope;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ZexusNull;

/**
 * One module-level variable. Until it is assigned a second time its value is a constant for compiled code that holds
 * the {@link #constantAssumption()}; after that the value lives in a {@link Cell}, where numbers are not boxed.
 */
public final class GlobalCell {

    private final String name;
    private final Assumption constant;
    @CompilationFinal private Object constantValue;
    private final Assumption unset = Assumption.create();
    private final Cell variable = new Cell();
    private final Assumption unwatched = Assumption.create();
    private final List<Runnable> watchers = new ArrayList<>(0);

    /** A variable without a value. */
    public GlobalCell(String name) {
        this.name = name;
        this.constant = Assumption.create(name);
    }

    /** The name of the variable. */
    public String name() {
        return name;
    }

    /** Valid as long as the variable has been assigned once at most. */
    public Assumption constantAssumption() {
        return constant;
    }

    /** Where the value is once {@link #constantAssumption()} is invalid; without a value before. */
    public Cell variable() {
        return variable;
    }

    /** Whether the variable has a value. */
    public boolean isSet() {
        return get() != null;
    }

    /** The value, or Java null while there is none. */
    public Object get() {
        if (constant.isValid()) {
            Object value = constantValue;
            if (value == null && !unset.isValid()) {
                // Assigned since this code was compiled.
                CompilerDirectives.transferToInterpreterAndInvalidate();
                return constantValue;
            }
            return value;
        }
        return variable.get();
    }

    /** Whether an assignment may go to {@link #variable()} directly. */
    public boolean isPlain() {
        return !constant.isValid() && unwatched.isValid();
    }

    /** Whether assignments call watchers. */
    public boolean isWatched() {
        return !unwatched.isValid();
    }

    /** Calls a watcher after every assignment that changes the value. */
    @TruffleBoundary
    public void watch(Runnable watcher) {
        watchers.add(watcher);
        unwatched.invalidate("watched");
    }

    /** Calls a watcher no more. */
    @TruffleBoundary
    public void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    /** Assigns a value. */
    public void set(Object value) {
        if (unwatched.isValid()) {
            store(value);
        } else {
            storeWatched(value);
        }
    }

    @TruffleBoundary
    private void storeWatched(Object value) {
        Object before = get();
        store(value);
        if (!Equality.equal(before == null ? ZexusNull.NULL : before, value)) {
            for (Runnable watcher : List.copyOf(watchers)) {
                watcher.run();
            }
        }
    }

    private void store(Object value) {
        if (constant.isValid()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            if (constantValue == null) {
                constantValue = value;
                unset.invalidate("assigned");
                return;
            }
            variable.set(value);
            constant.invalidate("assigned again");
        } else {
            variable.set(value);
        }
    }
}
