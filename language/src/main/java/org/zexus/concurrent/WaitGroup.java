package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** Counts what is still to be done; tasks wait until that is nothing. */
public final class WaitGroup extends LibraryObject {

    private static final List<String> PROPERTIES = List.of("count");

    private final LinkedHashSet<Waiting> line = new LinkedHashSet<>();
    private long count;

    /** Counts more (or fewer) things to be done; an error if that makes fewer than none. */
    void add(long delta, Node where) {
        if (count + delta < 0) {
            throw Errors.valueError(where, "the wait group has no more to be done than is done: its count is " + count);
        }
        count += delta;
        if (count == 0) {
            List<Waiting> all = List.copyOf(line);
            line.clear();
            all.forEach(each -> each.complete(true));
        }
    }

    /** Waits until nothing is to be done; the result is true. */
    Waitable await() {
        return count == 0 ? new Done(true) : new Waiting();
    }

    /** A task that waits. */
    private final class Waiting extends Wait {

        Waiting() {
            line.add(this);
        }

        @Override
        protected void abandon() {
            line.remove(this);
        }

        @Override
        public String reason() {
            return "for a wait group of " + count;
        }
    }

    @Override
    public Object property(String property) {
        return property.equals("count") ? count : null;
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.WAIT_GROUP;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<wait_group ").append(Long.toString(count)).append(">");
    }
}
