package org.zexus.concurrent;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** Where a number of tasks wait for each other, again and again. */
public final class Barrier extends LibraryObject {

    private static final List<String> PROPERTIES = List.of("parties", "waiting", "generation", "broken");

    private final int parties;
    private final LinkedHashSet<Arrived> line = new LinkedHashSet<>();
    private long generation;
    private boolean isBroken;

    /** Waits for so many tasks. */
    Barrier(int parties) {
        this.parties = parties;
    }

    /** Arrives; the result is the number of the generation, from 0. */
    Waitable arrive() {
        if (isBroken) {
            throw broken();
        }
        if (line.size() + 1 < parties) {
            return new Arrived();
        }
        long passed = generation++;
        List<Arrived> all = List.copyOf(line);
        line.clear();
        all.forEach(each -> each.complete(passed));
        return new Done(passed);
    }

    /** Arrives, and breaks the barrier for all when the others do not come in time. */
    Waitable arriveWithin(double seconds, Timers timers) {
        Waitable wait = arrive();
        if (wait instanceof Arrived arrived) {
            arrived.timer = timers.after(Timers.nanos(seconds), () -> {
                line.remove(arrived);
                breakUp();
                arrived.fail(ZexusException.of(ErrorKind.TIMEOUT, "Barrier timeout", null));
            });
            arrived.timers = timers;
        }
        return wait;
    }

    private void breakUp() {
        isBroken = true;
        wakeAllWithError();
    }

    private void wakeAllWithError() {
        List<Arrived> all = List.copyOf(line);
        line.clear();
        all.forEach(each -> each.fail(broken()));
    }

    private static ZexusException broken() {
        return Errors.resourceError(null, "the barrier is broken");
    }

    /** Makes the barrier like new; those who wait at it get the error of a broken one. Its generation goes on. */
    void reset() {
        wakeAllWithError();
        isBroken = false;
        generation++;
    }

    /** A task that has arrived. */
    private final class Arrived extends Wait {

        private Timers timers;
        private Timers.Timer timer;

        Arrived() {
            line.add(this);
        }

        @Override
        protected void ended() {
            if (timer != null) {
                timers.cancel(timer);
            }
        }

        @Override
        protected void abandon() {
            ended();
            line.remove(this);
        }

        @Override
        public String reason() {
            return "at a barrier for " + (parties - line.size()) + " more";
        }
    }

    @Override
    public Object property(String property) {
        return switch (property) {
            case "parties" -> (long) parties;
            case "waiting" -> (long) line.size();
            case "generation" -> generation;
            case "broken" -> isBroken;
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.BARRIER;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<barrier ").append(Integer.toString(parties)).append(">");
    }
}
