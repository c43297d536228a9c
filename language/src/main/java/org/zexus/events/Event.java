package org.zexus.events;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** An event that was emitted. The map that programs see is made when one asks for it: most handlers never do. */
final class Event {

    private final String name;
    /** Null if the event was emitted with named data. */
    private final Object[] arguments;
    private final ZexusMap namedData;
    /** Null if the event was not declared. */
    private final EventSchema schema;
    private final Object owner;
    private final Object transaction;
    private final Node where;
    private long number;
    private double time;
    private ZexusMap map;

    private Event(String name, Object[] arguments, ZexusMap namedData, EventSchema schema, UndoLog undoLog,
            Node where) {
        this.name = name;
        this.arguments = arguments;
        this.namedData = namedData;
        this.schema = schema;
        this.owner = undoLog.owner();
        this.transaction = undoLog.isOpen() ? undoLog.transaction() : ZexusNull.NULL;
        this.where = where;
    }

    /** An event with arguments, emitted now; the schema is null if it was not declared. */
    static Event of(String name, Object[] arguments, EventSchema schema, UndoLog undoLog, Node where) {
        return new Event(name, arguments, null, schema, undoLog, where);
    }

    /** An event with named data, emitted now. */
    static Event of(String name, ZexusMap data, UndoLog undoLog, Node where) {
        return new Event(name, null, data, null, undoLog, where);
    }

    String name() {
        return name;
    }

    /** Takes note that the event is delivered; the time in seconds since 1970. */
    void deliver(long itsNumber, double now) {
        number = itsNumber;
        time = now;
    }

    /** What a handler is called with that takes the arguments: these, or the named data as the only one. */
    Object[] arguments() {
        return arguments == null ? new Object[]{namedData} : arguments.clone();
    }

    /** The delivered event as programs see it; always the same map. */
    ZexusMap map() {
        if (map == null) {
            map = new ZexusMap();
            map.put("event", Strings.fromJava(name));
            map.put("source", source());
            map.put("tx", transaction);
            if (arguments != null) {
                map.put("args", ZexusList.of(arguments));
            }
            putData();
            map.put("seq", number);
            map.put("time", time);
        }
        return map;
    }

    private void putData() {
        if (arguments == null) {
            map.put("data", namedData);
        } else if (schema != null) {
            map.put("data", schema.data(arguments));
        } else if (arguments.length > 0) {
            map.put("data", arguments[0]);
        }
    }

    /** The contract whose action emitted the event, or the file. */
    private Object source() {
        if (owner != null) {
            return owner;
        }
        SourceSection section = where == null ? null : where.getEncapsulatingSourceSection();
        return section == null ? ZexusNull.NULL : Strings.fromJava(section.getSource().getName());
    }
}
