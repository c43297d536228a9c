package org.zexus.runtime.event;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.scope.ModuleScope;

/** The events of a program: what is emitted is kept in a log and handed to the handlers of its name. */
public interface Events {

    /**
     * Emits an event with arguments. Inside an atomic action it waits until the outermost one has succeeded. May wait
     * while a handler that runs as tasks is too far behind.
     *
     * @param arguments as the event was declared, otherwise an ArgumentError or TypeError
     * @return how many handlers there are; of an event that is held back, 0
     */
    Object emit(String name, Object[] arguments, Node where);

    /** Emits an event with named data; otherwise like {@link #emit(String, Object[], Node)}. */
    Object emit(String name, ZexusMap data, Node where);

    /** Adds a handler that is called with the arguments of the event (or with its data as the only one). */
    void onArguments(String name, Object handler);

    /** Adds a handler that is called with the event as it stands in the log. */
    void onEvent(String name, Object handler);

    /**
     * Declares what an event has.
     *
     * @param schema the names of its parts and the names of their kinds, in turn
     */
    void declare(String name, String[] schema);

    /** A new list of the events so far, oldest first; the oldest may have been dropped. */
    ZexusList log();

    /** Makes an event exist; a handler, which is looked up by name when it is called, is added once. */
    void registerByName(String name, String handler, ModuleScope scope);

    /** Emits an event with one argument; all its handlers are called, then the first error of one is raised. */
    Object emitPayload(String name, Object payload, Node where);
}
