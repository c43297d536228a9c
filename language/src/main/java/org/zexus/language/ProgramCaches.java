package org.zexus.language;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.cache.BytecodeCache;
import org.zexus.bytecode.cache.CacheKey;
import org.zexus.bytecode.cache.DiskStore;

/** The caches of compiled programs, one for each directory; all contexts of the process share them. */
final class ProgramCaches {
    private static final int MAX_PROGRAMS = 1_000;
    private static final long MAX_BYTES = 100L << 20;
    private static final Map<Path, BytecodeCache> CACHES = new ConcurrentHashMap<>();

    private final BytecodeCache cache;

    private ProgramCaches(BytecodeCache cache) {
        this.cache = cache;
    }

    /** The cache in a directory; without one, nothing is kept. */
    static ProgramCaches in(String directory) {
        return new ProgramCaches(directory.isEmpty() ? null
                : CACHES.computeIfAbsent(Path.of(directory).toAbsolutePath().normalize(),
                        path -> new BytecodeCache(MAX_PROGRAMS, MAX_BYTES, new DiskStore(path))));
    }

    /**
     * The code of a program that compiled without errors before, else compiled now.
     *
     * @param knownNames the names it may use without declaring them
     */
    Bytecode get(String text, String name, Set<String> knownNames, Supplier<Bytecode> compiled) {
        if (cache == null) {
            return compiled.get();
        }
        CacheKey key = CacheKey.of(ZexusLanguage.VERSION, text, name, knownNames);
        return cache.get(key).orElseGet(() -> {
            Bytecode code = compiled.get();
            cache.put(key, code);
            return code;
        });
    }
}
