package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zexus.syntax.ast.Node;

/** What a native image has to be told: that the records of the tree are looked into by reflection. */
class NativeImageMetadataTest {
    private static final String FILE = "/META-INF/native-image/org.zexus/zexus-language/reachability-metadata.json";
    private static final Pattern ENTRY = Pattern
            .compile("\"type\": \"(org\\.zexus\\.syntax\\.ast\\.[^\"]*)\", \"allDeclaredMethods\": true");

    @Test
    void everyRecordOfTheTreeIsListed() throws IOException {
        var missing = new ArrayList<>(records());
        missing.removeAll(listed());
        var superfluous = new ArrayList<>(listed());
        superfluous.removeAll(records());
        assertEquals(List.of(), missing, "records of the tree that " + FILE + " lacks");
        assertEquals(List.of(), superfluous, "what " + FILE + " lists although there is no such record");
    }

    private static List<String> listed() throws IOException {
        try (InputStream in = NativeImageMetadataTest.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ENTRY.matcher(text).results().map((MatchResult entry) -> entry.group(1)).toList();
        }
    }

    private static List<String> records() throws IOException {
        try (Stream<Path> classes = Files.list(directory())) {
            return classes.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> type("org.zexus.syntax.ast." + name.replace(".class", "")))
                    .filter(Class::isRecord)
                    .map(Class::getName)
                    .sorted()
                    .toList();
        }
    }

    private static Path directory() {
        try {
            return Path.of(Node.class.getResource("Node.class").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
