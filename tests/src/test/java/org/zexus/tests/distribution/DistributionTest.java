package org.zexus.tests.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * The archive that {@code mvn package} makes. Two builds of the same sources give the same bytes only if nothing of the
 * time, the place and the order in which a file system lists its files gets into it.
 */
class DistributionTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern TIMESTAMP = Pattern.compile("<project.build.outputTimestamp>(.*)Z</");

    private static LocalDateTime timestamp() throws IOException {
        Matcher found = TIMESTAMP.matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertTrue(found.find());
        return LocalDateTime.parse(found.group(1));
    }

    /** The archive; a build that stops before it is made has none to test. */
    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("launcher/target"))) {
            List<Path> archives = files.filter(file -> file.toString().endsWith(".zip")).toList();
            assumeFalse(archives.isEmpty(), "there is no archive: the phase 'package' makes it");
            assertEquals(1, archives.size(), archives.toString());
            return archives.getFirst();
        }
    }

    /** The names of the files below a folder of an archive, in their order. */
    private static List<String> below(List<String> names, String folder) {
        return names.stream().filter(name -> name.contains(folder) && !name.endsWith("/")).toList();
    }

    @Test
    void allThatTheCommandNeedsIsThere() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        try (Stream<Path> libraries = Files.list(PROJECT.resolve("launcher/target/dist/lib"))) {
            assertEquals(libraries.map(file -> file.getFileName().toString()).sorted().toList(),
                    below(names, "/lib/").stream()
                            .map(name -> name.substring(name.lastIndexOf('/') + 1))
                            .sorted()
                            .toList());
        }
        for (String library : List.of("zexus-language", "zexus-launcher", "truffle-api", "truffle-runtime", "jline")) {
            assertTrue(below(names, "/lib/").stream().anyMatch(name -> name.endsWith(library + ".jar")), library);
        }
    }

    @Test
    void nothingDependsOnTheTimeOrTheFileSystem() throws IOException {
        LocalDateTime timestamp = timestamp();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertEquals(timestamp, entry.getTimeLocal(), entry.getName());
                if (entry.getName().contains("zexus-l")) {
                    assertJarHas(timestamp, new ZipInputStream(zip), entry.getName());
                }
            }
        }
        assertEquals(names.size(), new TreeSet<>(names).size(), "twice: " + names);
        for (String folder : List.of("/compiler/", "/lib/", "/examples/", "/legal/")) {
            List<String> files = below(names, folder);
            assertEquals(files.stream().sorted().toList(), files);
            assertFalse(files.isEmpty(), folder);
        }
        assertTrue(names.stream().anyMatch(name -> name.endsWith("/bin/zexus")), names.toString());
    }

    private static void assertJarHas(LocalDateTime timestamp, ZipInputStream jar, String name) throws IOException {
        int count = 0;
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            assertEquals(timestamp, entry.getTimeLocal(), name + ": " + entry.getName());
            count++;
        }
        assertTrue(count > 0, name);
    }
}
