package org.zexus.runtime.event;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;

/** The events of a program: what is emitted is kept in a log and handed to the handlers of its name. */
public interface Events {

    /**
     * Emits an event with arguments. Inside an atomic action it waits until the outermost one has succeeded.
     *
     * @param arguments as many as the event was declared with, otherwise an ArgumentError
     */
    void emit(String name, Object[] arguments, Node where);

    /** Emits an event with named data; otherwise like {@link #emit(String, Object[], Node)}. */
    void emit(String name, ZexusMap data, Node where);

    /** Adds a handler that is called with the arguments of the event (or with its data as the only one). */
    void onArguments(String name, Object handler);

    /** Adds a handler that is called with the event as it stands in the log. */
    void onEvent(String name, Object handler);

    /** Declares how many arguments an event has. */
    void declare(String name, int parameters);

    /** A new list of the events so far, oldest first; the oldest may have been dropped. */
    ZexusList log();
}
