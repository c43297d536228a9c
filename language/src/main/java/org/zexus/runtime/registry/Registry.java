package org.zexus.runtime.registry;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;

/** A registry: the name under which a host finds it in the environment, and what it starts as. */
public enum Registry {
    /** Name of an enum to the map of its members. */
    ENUMS("enums", ZexusMap::new),
    /** Name of a protocol to its description. */
    PROTOCOLS("protocols", ZexusMap::new),
    /** Name of a screen to its properties. */
    SCREENS("screens", ZexusMap::new),
    /** Name of a component to its properties. */
    COMPONENTS("components", ZexusMap::new),
    /** Name of a theme to its properties. */
    THEMES("themes", ZexusMap::new),
    /** Name of an event to the list of the names of its handlers. */
    EVENTS("_events", ZexusMap::new),
    /** Name of a capability to its definition. */
    CAPABILITIES("_capabilities", ZexusMap::new),
    /** Entity to the set of capabilities granted to it. */
    GRANTS("_grants", ZexusMap::new),
    /** {@code object.property} to the restriction of its use. */
    RESTRICTIONS("_restrictions", ZexusMap::new),
    /** The entries of the audit log. */
    AUDIT_LOG("_audit_log", ZexusList::empty),
    /** The messages of the errors that execution went on after. */
    ERRORS("_errors", ZexusList::empty);

    private final String key;
    private final Supplier<Object> content;

    Registry(String key, Supplier<Object> content) {
        this.key = key;
        this.content = content;
    }

    /** The name a host finds it under. */
    public String key() {
        return key;
    }

    /** The registry with this name. */
    static Optional<Registry> named(String key) {
        return Arrays.stream(values()).filter(registry -> registry.key.equals(key)).findFirst();
    }

    Object newContent() {
        return content.get();
    }
}
