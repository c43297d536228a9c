package org.zexus.runtime.operation;

import java.util.Collection;
import java.util.List;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.event.Stoppable;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** The value of a {@code watch}, by which it can be stopped. */
public final class WatchHandle extends LibraryObject implements Stoppable {

    private static final List<String> PROPERTIES = List.of("active");

    private final ZexusFunction reaction;

    /**
     * A handle.
     *
     * @param reaction the function that changes call
     */
    public WatchHandle(ZexusFunction reaction) {
        this.reaction = reaction;
    }

    @Override
    public boolean isActive() {
        return reaction.asReaction().isActive();
    }

    @Override
    public boolean close() {
        return reaction.asReaction().stop();
    }

    @Override
    public Object property(String property) {
        return property.equals("active") ? (Object) isActive() : null;
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.SUBSCRIPTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<").append(reaction.info().displayName()).append(">");
    }
}
