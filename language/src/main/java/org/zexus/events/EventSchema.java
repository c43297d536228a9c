package org.zexus.events;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** The parts of an event that was declared. */
final class EventSchema {

    private final String event;
    private final String[] names;
    private final String[] kinds;
    /** What the kinds accept; null for one that accepts everything. */
    private final KindTest[] tests;

    /**
     * A schema.
     *
     * @param parts names and names of kinds, in turn
     */
    EventSchema(String event, String[] parts) {
        this.event = event;
        names = new String[parts.length / 2];
        kinds = new String[parts.length / 2];
        tests = new KindTest[parts.length / 2];
        for (int i = 0; i < names.length; i++) {
            names[i] = parts[2 * i];
            kinds[i] = parts[2 * i + 1];
            tests[i] = KindTest.named(isOptional(i) ? kinds[i].substring(0, kinds[i].length() - 1) : kinds[i]);
        }
    }

    /** Checks the arguments of an event. */
    void check(Object[] arguments, Node where) {
        if (arguments.length != names.length) {
            throw Errors.argumentError(where, "event " + event + " expects " + names.length
                    + (names.length == 1 ? " argument" : " arguments") + ", got " + arguments.length);
        }
        for (int i = 0; i < names.length; i++) {
            checkPart(i, arguments[i], where);
        }
    }

    /** Checks the named data of an event: it must have every part. */
    void check(ZexusMap data, Node where) {
        for (int i = 0; i < names.length; i++) {
            Object part = data.get(Strings.fromJava(names[i]));
            if (part == null) {
                throw Errors.argumentError(where, "event " + event + " needs '" + names[i] + "'");
            }
            checkPart(i, part, where);
        }
    }

    private boolean isOptional(int index) {
        return kinds[index].endsWith("?");
    }

    private void checkPart(int index, Object part, Node where) {
        KindTest test = tests[index];
        if (test != null && !test.accepts(part) && !(isOptional(index) && part == ZexusNull.NULL)) {
            throw Errors.typeError(where, "'" + names[index] + "' of event " + event + " must be " + kinds[index]
                    + ", got " + Kinds.typeName(part));
        }
    }

    /** The arguments by name. */
    ZexusMap data(Object[] arguments) {
        var data = new ZexusMap();
        for (int i = 0; i < names.length; i++) {
            data.put(names[i], arguments[i]);
        }
        return data;
    }
}
