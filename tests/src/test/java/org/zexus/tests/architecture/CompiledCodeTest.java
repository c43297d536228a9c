package org.zexus.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zexus.language.ZexusLanguage;

/**
 * Compiled code calls the data structures and the functional interfaces of the JDK behind boundaries only. Otherwise
 * the compiler would take them apart, and what they reach: compilations become slow, and a native image is not built at
 * all.
 */
class CompiledCodeTest {

    /** Shows what is found and what is not. */
    static final class Example extends Node {
        private final Map<String, String> names = new HashMap<>();

        String execute(String key) {
            if (key.isEmpty()) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                return names.remove(key);
            }
            return behindBoundary(key) + find(key);
        }

        @TruffleBoundary
        private String behindBoundary(String key) {
            return names.put(key, key);
        }

        private String find(String key) {
            return names.get(key);
        }
    }

    @Test
    void compiledCodeLeavesDataStructuresToBoundaries() throws IOException, URISyntaxException {
        Path code = Path.of(ZexusLanguage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(code)) {
            assertEquals(Set.of(), CompiledCode.unsuitableCalls(code, CompiledCodeTest::isUnsuitable));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                assertEquals(Set.of(), CompiledCode.unsuitableCalls(jar.getPath("/"), CompiledCodeTest::isUnsuitable));
            }
        }
    }

    @Test
    void callsOutsideOfBoundariesAreFound() throws IOException, URISyntaxException {
        Path classes = Path.of(CompiledCodeTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> found = CompiledCode.unsuitableCalls(classes, CompiledCodeTest::isUnsuitable)
                .stream()
                .filter(call -> call.contains("CompiledCodeTest$Example"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("java.util.Map.get < CompiledCodeTest$Example.find < CompiledCodeTest$Example.execute",
                "java.lang.invoke.makeConcatWithConstants < CompiledCodeTest$Example.execute"), found);
    }

    private static boolean isUnsuitable(String type, String method) {
        if (type.equals("java/lang/String")) {
            return !method.matches("length|charAt|equals|hashCode|isEmpty");
        }
        if (type.matches("java/util/(\\w*Map|\\w*Set|List|Collections?|Iterator|Comparator)")) {
            return !method.matches("isEmpty|size");
        }
        return type
                .matches(
                        "java/(math/Big\\w+|io/.*|lang/(Iterable|Runnable|StringBuilder)|util/(concurrent|function|stream)/.*)")
                || type.equals("java/lang/invoke") && method.equals("makeConcatWithConstants");
    }
}
