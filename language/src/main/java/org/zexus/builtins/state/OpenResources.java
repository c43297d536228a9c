package org.zexus.builtins.state;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files, servers, connections that a program has open; the end of the context closes what is left. */
public final class OpenResources {
    private final Set<Closeable> open = Collections.newSetFromMap(new ConcurrentHashMap<>());

    /** Notes something that was opened. */
    public void add(Closeable resource) {
        open.add(resource);
    }

    /** Forgets something that was closed. */
    public void remove(Closeable resource) {
        open.remove(resource);
    }

    /**
     * Closes everything.
     *
     * @return what went wrong
     */
    public List<IOException> closeAll() {
        var failures = new ArrayList<IOException>();
        for (Closeable resource : open) {
            try {
                resource.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        open.clear();
        return failures;
    }
}
