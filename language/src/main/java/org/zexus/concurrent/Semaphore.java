package org.zexus.concurrent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** Lets a number of tasks in at a time. */
public final class Semaphore extends Lock {

    private static final List<String> PROPERTIES = List.of("permits");

    private final LinkedHashSet<Acquiring> line = new LinkedHashSet<>();
    private long permits;

    /** Lets so many tasks in. */
    Semaphore(int permits) {
        this.permits = permits;
    }

    @Override
    Waitable acquire(Task task) {
        return tryAcquire() ? Done.NOTHING : new Acquiring();
    }

    /** Goes in if there is room. */
    boolean tryAcquire() {
        if (permits == 0) {
            return false;
        }
        permits--;
        return true;
    }

    /** Comes out. */
    void release() {
        var all = line.iterator();
        if (all.hasNext()) {
            Acquiring next = all.next();
            all.remove();
            next.complete(ZexusNull.NULL);
        } else {
            permits++;
        }
    }

    /** A task in line. */
    private final class Acquiring extends Wait {

        Acquiring() {
            line.add(this);
        }

        @Override
        protected void abandon() {
            line.remove(this);
        }

        @Override
        public String reason() {
            return "for a semaphore";
        }
    }

    @Override
    public Object property(String property) {
        return property.equals("permits") ? permits : null;
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.SEMAPHORE;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<semaphore ").append(Long.toString(permits)).append(">");
    }
}
