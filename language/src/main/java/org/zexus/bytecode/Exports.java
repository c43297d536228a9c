package org.zexus.bytecode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a module gives to its importers.
 *
 * @param implicit whether every name the module declares is exported that is not marked private
 * @param names exported name to the module-level name it stands for; in addition to the implicit ones
 * @param hidden module-level names that are not exported implicitly
 */
public record Exports(boolean implicit, Map<String, String> names, Set<String> hidden) {
    /** Nothing is exported. */
    public static final Exports NONE = new Exports(false, Map.of(), Set.of());

    /** Everything declared is exported. */
    public static final Exports ALL = new Exports(true, Map.of(), Set.of());

    public Exports {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
    }

    /** Exactly these names are exported. */
    public static Exports of(Map<String, String> names) {
        return new Exports(false, names, Set.of());
    }
}
