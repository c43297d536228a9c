package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import java.util.Locale;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.Keys;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The builtins of the program's cache. */
final class CacheOperations {
    private CacheOperations() {}

    static Object set(Node where, Object key, Object value, Object seconds) {
        checkKey(where, key);
        var cache = LibraryState.get(where).cache();
        if (seconds == Missing.MISSING || seconds == ZexusNull.NULL) {
            cache.put(key, value);
        } else {
            cache.put(key, value, milliseconds(where, "cache_set", seconds));
        }
        return value;
    }

    static Object get(Node where, Object key, Object defaultValue) {
        Object value = Keys.isKey(key) ? LibraryState.get(where).cache().get(key) : null;
        if (value != null) {
            return value;
        }
        return defaultValue == Missing.MISSING ? ZexusNull.NULL : defaultValue;
    }

    static Object delete(Node where, Object key) {
        return Keys.isKey(key) && LibraryState.get(where).cache().remove(key);
    }

    static Object clear(Node where) {
        LibraryState.get(where).cache().clear();
        return ZexusNull.NULL;
    }

    /** Configures the cache: {@code {ttl, max_entries, strategy}}, of which any may be left out. */
    static Object configure(Node where, Object name, Object argument) {
        Arguments.text(where, "cache", name);
        if (argument == Missing.MISSING) {
            return true;
        }
        ZexusMap options = Arguments.map(where, "cache", argument);
        var cache = LibraryState.get(where).cache();
        for (Object key : options.keyArray()) {
            Object value = options.get(key);
            switch (key.toString()) {
                case "ttl" -> cache.setLifetime(milliseconds(where, "cache", value));
                case "max_entries" -> cache.limit(Math.clamp(Arguments.integer(where, "cache", value), 0,
                        Integer.MAX_VALUE));
                case "strategy" -> cache.orderByUse(isByUse(where, value));
                default -> throw Errors.valueError(where, "cache has no option '" + key + "'")
                        .withHint("its options are ttl, max_entries and strategy");
            }
        }
        return true;
    }

    private static boolean isByUse(Node where, Object strategy) {
        return switch (Strings.toJava(Arguments.text(where, "cache", strategy)).toLowerCase(Locale.ROOT)) {
            case "lru" -> true;
            case "fifo" -> false;
            default -> throw Errors.valueError(where, "unknown cache strategy '" + strategy + "'")
                    .withHint("the strategies are lru and fifo");
        };
    }

    private static long milliseconds(Node where, String function, Object seconds) {
        return (long) (Arguments.number(where, function, seconds) * 1000);
    }

    private static void checkKey(Node where, Object key) {
        if (!Keys.isKey(key)) {
            throw Arguments.wrongKind(where, "cache_set", "a string, integer or boolean as key", key);
        }
    }
}
