package org.zexus.builtins.program;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.nodes.Node;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.GuestStack;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** What helps to find out what a program does. */
final class Diagnosis {
    private Diagnosis() {}

    /** Writes a marked line; gives the value, or true without one. */
    static Object log(Node where, Object message, Object value) {
        String text = Display.toJava(message);
        write(where, "[DEBUG] " + (value == Missing.MISSING ? text : text + " → " + Display.toJava(value)));
        return value == Missing.MISSING ? true : value;
    }

    /** Writes a marked line and the calls that led here. */
    static Object trace(Node where, Object message) {
        write(where, "[TRACE] " + (message == Missing.MISSING ? "" : Display.toJava(message)));
        ZexusException here = Errors.of(ErrorKind.VALUE, where, "");
        TruffleStackTrace.fillIn(here);
        for (String line : GuestStack.lines(here)) {
            write(where, "  at " + line);
        }
        return ZexusNull.NULL;
    }

    private static void write(Node where, String line) {
        var output = LibraryState.get(where).output();
        output.write(Strings.fromJava(line.stripTrailing()));
        output.endLine();
    }

    /** Bytes of memory now, at most so far, and allowed; and how often it was cleaned up. */
    static Object memory(@SuppressWarnings("unused") Node where) {
        var stats = new ZexusMap();
        stats.put("current", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        stats.put("peak", ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum());
        stats.put("limit", Runtime.getRuntime().maxMemory());
        stats.put("gc_count", ManagementFactory.getGarbageCollectorMXBeans()
                .stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .filter(count -> count >= 0)
                .sum());
        return stats;
    }
}
