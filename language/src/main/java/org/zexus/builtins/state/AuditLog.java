package org.zexus.builtins.state;

import com.oracle.truffle.api.TruffleLanguage;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;

/** What a program asked to be kept for an audit, in order. */
public final class AuditLog {
    /** The name under which the host and other languages find the log among the polyglot bindings. */
    public static final String BINDING = "zexus.audit";

    private final ZexusList entries = ZexusList.empty();

    AuditLog(TruffleLanguage.Env env) {
        if (env.isPolyglotBindingsAccessAllowed()) {
            env.exportSymbol(BINDING, entries);
        }
    }

    /**
     * Adds an entry {@code {seq, time, event, data}}.
     *
     * @param time seconds since 1970
     */
    public void add(double time, Object event, Object data) {
        var entry = new ZexusMap();
        entry.put("seq", entries.size() + 1L);
        entry.put("time", time);
        entry.put("event", event);
        entry.put("data", data);
        entries.push(entry);
    }

    /** A new list of the entries. */
    public ZexusList entries() {
        return entries.copy();
    }
}
