package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** A lock that one task holds at a time, perhaps several times over. It falls free when the task ends. */
public final class Mutex extends Lock {

    private static final List<String> PROPERTIES = List.of("locked");

    private final String name;
    private final LinkedHashSet<Acquiring> line = new LinkedHashSet<>();
    private Task owner;
    private int holds;

    /**
     * A free lock.
     *
     * @param name its name, for reports; may be empty
     */
    Mutex(String name) {
        this.name = name;
    }

    @Override
    Waitable acquire(Task task) {
        if (owner == null) {
            give(task);
            return Done.NOTHING;
        }
        if (owner == task) {
            holds++;
            return Done.NOTHING;
        }
        return new Acquiring(task);
    }

    /** Takes the lock if it is free or the task's own. */
    boolean tryAcquire(Task task) {
        return (owner == null || owner == task) && acquire(task).isDone();
    }

    private void give(Task task) {
        owner = task;
        holds = 1;
        task.noteHeld(this);
    }

    /** Gives the lock back once; an error if the task does not hold it. */
    void release(Task task, Node where) {
        if (owner == null || owner != task) {
            throw Errors.resourceError(where, (name.isEmpty() ? "the lock" : "Lock '" + name + "'") + " is not held");
        }
        holds--;
        if (holds == 0) {
            task.noteReleased(this);
            passOn();
        }
    }

    /** Called when the task that holds the lock has ended. */
    void passOn() {
        owner = null;
        holds = 0;
        var all = line.iterator();
        if (all.hasNext()) {
            Acquiring next = all.next();
            all.remove();
            give(next.task);
            next.complete(ZexusNull.NULL);
        }
    }

    /** A task in line. */
    private final class Acquiring extends Wait {
        private final Task task;

        Acquiring(Task task) {
            this.task = task;
            line.add(this);
        }

        @Override
        protected void abandon() {
            line.remove(this);
        }

        @Override
        public String reason() {
            return name.isEmpty() ? "for a lock" : "for lock '" + name + "'";
        }
    }

    @Override
    public Object property(String property) {
        return property.equals("locked") ? owner != null : null;
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.MUTEX;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<mutex>");
    }
}
