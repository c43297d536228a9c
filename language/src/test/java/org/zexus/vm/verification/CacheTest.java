package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.bytecode.cache.BytecodeCache;
import org.zexus.bytecode.cache.CacheKey;
import org.zexus.bytecode.cache.DiskStore;

/** The cache of compiled programs, under the names of the machine's list. Its keys are made of texts, not trees. */
class CacheTest {
    private final BytecodeCache cache = new BytecodeCache();

    private static CacheKey key(String text) {
        return CacheKey.of("1", text, "main.zx", List.of());
    }

    private Object stat(String name) {
        return cache.getStats().get(name);
    }

    @Nested
    class CacheBasics {
        @Test
        void cache_initialization() {
            assertEquals(0, cache.size());
            assertEquals(0L, stat("hits"));
        }

        @Test
        void cache_miss() {
            assertTrue(cache.get(key("a")).isEmpty());
            assertEquals(1L, stat("misses"));
        }

        @Test
        void cache_put_and_get() {
            var program = counting(1);
            cache.put(key("a"), program);
            assertSame(program, cache.get(key("a")).orElseThrow());
        }

        @Test
        void cache_hit() {
            cache.put(key("a"), counting(1));
            cache.get(key("a"));
            cache.get(key("a"));
            assertEquals(2L, stat("hits"));
        }

        @Test
        void different_nodes_different_cache() {
            cache.put(key("a"), counting(1));
            assertTrue(cache.get(key("b")).isEmpty());
        }
    }

    @Nested
    class CacheEviction {
        private final BytecodeCache small = new BytecodeCache(3, 1 << 20, null);

        private void fill() {
            for (String text : List.of("a", "b", "c")) {
                small.put(key(text), counting(1));
            }
        }

        @Test
        void lru_eviction() {
            fill();
            small.put(key("d"), counting(1));
            assertFalse(small.contains(key("a")));
            assertEquals(3, small.size());
        }

        @Test
        void lru_updates_on_access() {
            fill();
            small.get(key("a"));
            small.put(key("d"), counting(1));
            assertTrue(small.contains(key("a")));
            assertFalse(small.contains(key("b")));
        }

        @Test
        void memory_limit_triggers_eviction() {
            var limited = new BytecodeCache(1_000, 10_000, null);
            for (int i = 0; i < 20; i++) {
                limited.put(key("text " + i), counting(1));
            }
            assertTrue((Long) limited.getStats().get("evictions") > 0);
            assertTrue(limited.memoryUsage() <= 10_000);
        }
    }

    @Nested
    class CacheStatistics {
        @Test
        void hit_rate_calculation() {
            cache.get(key("a"));
            cache.put(key("a"), counting(1));
            for (int i = 0; i < 3; i++) {
                cache.get(key("a"));
            }
            assertEquals(75.0, stat("hit_rate"));
        }

        @Test
        void memory_usage_tracking() {
            assertEquals(0, cache.memoryUsage());
            cache.put(key("a"), counting(1));
            long one = cache.memoryUsage();
            cache.put(key("b"), counting(1));
            assertTrue(one > 0 && cache.memoryUsage() > one);
        }

        @Test
        void stats_reset() {
            cache.put(key("a"), counting(1));
            cache.get(key("a"));
            cache.resetStats();
            assertEquals(0L, stat("hits"));
            assertEquals(1, stat("total_entries"));
        }
    }

    @Nested
    class CacheInvalidation {
        @Test
        void invalidate_entry() {
            cache.put(key("a"), counting(1));
            assertTrue(cache.invalidate(key("a")));
            assertFalse(cache.contains(key("a")));
        }

        @Test
        void clear_cache() {
            cache.put(key("a"), counting(1));
            cache.clear();
            assertEquals(0, cache.size());
            assertEquals(0, cache.memoryUsage());
        }
    }

    @Nested
    class Hashing {
        @Test
        void same_ast_same_hash() {
            assertEquals(key("let x = 1"), key("let x = 1"));
        }

        @Test
        void different_ast_different_hash() {
            assertNotEquals(key("let x = 1"), key("let x = 2"));
        }

        @Test
        void complex_ast_hashing() {
            String deep = "(".repeat(60) + "1" + ")".repeat(60);
            assertNotEquals(key(deep), key(deep.replace('1', '2')));
        }
    }

    @Nested
    class PersistentCache {
        @TempDir Path directory;

        private BytecodeCache open() {
            return new BytecodeCache(10, 1 << 20, new DiskStore(directory));
        }

        private long files() throws IOException {
            try (var files = Files.list(directory)) {
                return files.filter(each -> each.toString().endsWith(".zxc")).count();
            }
        }

        @Test
        void save_to_disk() throws IOException {
            open().put(key("a"), counting(1));
            assertEquals(1, files());
        }

        @Test
        void load_from_disk() {
            open().put(key("a"), counting(1));
            assertEquals(counting(1).instructions(), open().get(key("a")).orElseThrow().instructions());
        }

        @Test
        void clear_removes_disk_files() throws IOException {
            BytecodeCache persistent = open();
            persistent.put(key("a"), counting(1));
            persistent.clear();
            assertEquals(0, files());
        }
    }

    @Nested
    class CacheUtilities {
        @Test
        void contains() {
            cache.put(key("a"), counting(1));
            assertTrue(cache.contains(key("a")));
            assertFalse(cache.contains(key("b")));
        }

        /** What is known of an entry is its key, and its share of the memory. */
        @Test
        void get_entry_info() {
            cache.put(key("a"), counting(1));
            assertEquals(List.of(key("a")), List.copyOf(cache.keys()));
        }

        @Test
        void len() {
            cache.put(key("a"), counting(1));
            cache.put(key("a"), counting(2));
            assertEquals(1, cache.size());
        }
    }

    /** Programs that contexts compile, with a directory for the results. */
    @Nested
    class CacheWithCompiler {
        @TempDir Path directory;

        private long evaluate(String text) {
            try (Engine engine = Engine.create("zexus");
                    Context context = Context.newBuilder("zexus")
                            .engine(engine)
                            .allowAllAccess(true)
                            .option("zexus.CacheDirectory", directory.toString())
                            .build()) {
                return context.eval(Source.newBuilder("zexus", text, "main.zx").cached(false).buildLiteral()).asLong();
            }
        }

        @Test
        void compiler_uses_cache() throws IOException {
            for (int i = 0; i < 2; i++) {
                assertEquals(3L, evaluate("1 + 2"));
            }
            try (var files = Files.list(directory)) {
                assertEquals(1, files.filter(each -> each.toString().endsWith(".zxc")).count());
            }
        }

        @Test
        void compiler_cache_stats() {
            for (int round = 0; round < 2; round++) {
                for (String text : List.of("a", "b", "c", "d", "e")) {
                    if (cache.get(key(text)).isEmpty()) {
                        cache.put(key(text), counting(1));
                    }
                }
            }
            assertEquals(50.0, stat("hit_rate"));
        }
    }
}
