package org.zexus.runtime.registry;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.EnumMap;
import java.util.Map;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;

/** The registries of one context; each is made when it is first written. */
public final class Registries {

    private final Map<Registry, Object> contents = new EnumMap<>(Registry.class);
    private boolean continuesAfterErrors;

    /** A registry that is a map. */
    @TruffleBoundary
    public ZexusMap map(Registry registry) {
        return (ZexusMap) contents.computeIfAbsent(registry, Registry::newContent);
    }

    /** A registry that is a list. */
    @TruffleBoundary
    public ZexusList list(Registry registry) {
        return (ZexusList) contents.computeIfAbsent(registry, Registry::newContent);
    }

    /** The registry with this name, if anything was ever registered there; otherwise null. */
    @TruffleBoundary
    public Object find(String key) {
        if (key.equals("_continue_on_error")) {
            return continuesAfterErrors ? true : null;
        }
        return Registry.named(key).map(contents::get).orElse(null);
    }

    /** Whether code of the context goes on with the next instruction after an error that nobody catches. */
    public boolean continuesAfterErrors() {
        return continuesAfterErrors;
    }

    /** From now on execution goes on after errors that nobody catches. */
    public void continueAfterErrors() {
        continuesAfterErrors = true;
    }
}
