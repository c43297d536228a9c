package org.zexus.bytecode.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;

class BytecodeCacheTest {
    private static final int KEYS = 8;
    private static final int SIZE = 2_000;

    private static CacheKey key(int number) {
        return CacheKey.of("1", "text " + number, "a.zx", List.of());
    }

    private static Bytecode program(int size) {
        var builder = new BytecodeBuilder();
        for (int i = 0; i < size; i++) {
            builder.emitLoadConst(i);
        }
        builder.emitReturn();
        return builder.build();
    }

    @Test
    void keysDependOnEverythingThatDecides() {
        var key = CacheKey.of("1", "a", "b", List.of("x", "y"));
        assertEquals(key, CacheKey.of("1", "a", "b", List.of("y", "x")));
        assertNotEquals(key, CacheKey.of("2", "a", "b", List.of("x", "y")));
        assertNotEquals(key, CacheKey.of("1", "ab", "", List.of("x", "y")));
        assertNotEquals(key, CacheKey.of("1", "a", "b", List.of("xy")));
    }

    @Test
    void hitsAndMissesAreCounted() {
        var cache = new BytecodeCache();
        for (int i = 0; i < 5; i++) {
            assertTrue(cache.get(key(i)).isEmpty());
            cache.put(key(i), program(1));
        }
        for (int i = 0; i < 5; i++) {
            assertTrue(cache.get(key(i)).isPresent());
        }
        assertEquals(5L, cache.getStats().get("hits"));
        assertEquals(5L, cache.getStats().get("misses"));
        assertEquals(50.0, cache.getStats().get("hit_rate"));
        cache.resetStats();
        assertEquals(5, cache.getStats().get("total_entries"));
    }

    @Test
    void theOneNotUsedForTheLongestTimeGoesFirst() {
        var cache = new BytecodeCache(3, 1 << 20, null);
        for (int i = 0; i < 3; i++) {
            cache.put(key(i), program(1));
        }
        cache.get(key(0));
        cache.put(key(3), program(1));
        assertTrue(cache.contains(key(0)));
        assertFalse(cache.contains(key(1)));
        assertEquals(1L, cache.getStats().get("evictions"));
    }

    @Test
    void memoryIsBoundedAndReplacingCountsOnce() {
        var cache = new BytecodeCache(1_000, 5_000, null);
        for (int i = 0; i < 20; i++) {
            cache.put(key(i), program(10));
            assertTrue(cache.memoryUsage() <= 5_000);
        }
        long before = cache.memoryUsage();
        cache.put(key(19), program(10));
        assertEquals(before, cache.memoryUsage());
        cache.clear();
        assertEquals(0, cache.memoryUsage());
        assertEquals(0, cache.size());
    }

    @Test
    void programsOutliveTheCacheOnDisk(@TempDir Path directory) throws IOException {
        var first = new BytecodeCache(10, 1 << 20, new DiskStore(directory));
        first.put(key(1), program(3));
        var second = new BytecodeCache(10, 1 << 20, new DiskStore(directory));
        assertEquals(program(3).instructions(), second.get(key(1)).orElseThrow().instructions());
        assertEquals(1L, second.getStats().get("file_hits"));
        second.clear();
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aDamagedOrForeignFileIsAsGoodAsNone(@TempDir Path directory) throws IOException {
        var store = new DiskStore(directory);
        assertTrue(store.write(key(1), program(3)));
        Path file = directory.resolve(key(1).hash() + ".zxc");
        byte[] bytes = Files.readAllBytes(file);
        Files.copy(file, directory.resolve(key(2).hash() + ".zxc"));
        assertTrue(store.read(key(2)).isEmpty(), "a file under the name of another program");
        for (int i = 0; i < bytes.length; i += 7) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x55;
            Files.write(file, damaged);
            assertTrue(store.read(key(1)).isEmpty(), "byte " + i);
            assertFalse(Files.exists(file));
        }
    }

    /** Writes the same programs again and again until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            var store = new DiskStore(Path.of(arguments[0]));
            while (true) {
                for (int i = 0; i < KEYS; i++) {
                    store.write(key(i), program(SIZE + i));
                }
            }
        }
    }

    @Test
    void killedProcessesLeaveNoPartsOfPrograms(@TempDir Path directory) throws Exception {
        for (int round = 0; round < 3; round++) {
            List<Process> writers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                writers.add(new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                        System.getProperty("java.class.path"), Writer.class.getName(), directory.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("output").toFile())
                        .start());
            }
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (!Files.exists(directory.resolve(key(KEYS - 1).hash() + ".zxc")) && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            Thread.sleep(100);
            for (Process writer : writers) {
                assertTrue(writer.isAlive(), Files.readString(directory.resolve("output")));
                writer.destroyForcibly().waitFor();
            }
            var store = new DiskStore(directory);
            for (int i = 0; i < KEYS; i++) {
                assertEquals(program(SIZE + i).instructions(), store.read(key(i)).orElseThrow().instructions());
                store.delete(key(i));
            }
        }
    }

    @Test
    void manyThreadsUseOneCache() {
        var cache = new BytecodeCache(50, 1 << 20, null);
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            CacheKey key = key(i % 80);
            if (cache.get(key).isEmpty()) {
                cache.put(key, program(i % 5));
            }
        });
        assertTrue(cache.size() <= 50);
        assertEquals(20_000L, (Long) cache.getStats().get("hits") + (Long) cache.getStats().get("misses"));
    }
}
