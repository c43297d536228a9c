package org.zexus.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageMetadataTest {
    private static DeclaredOptions declaredOptions;

    @TempDir Path directory;
    private final ImageRequest request = new ImageRequest();
    private Path macros;

    @BeforeAll
    static void findOptions() throws ReflectiveOperationException {
        declaredOptions = DeclaredOptions.ofBuilder();
    }

    @BeforeEach
    void makeMacro() throws IOException {
        macros = Files.createDirectory(directory.resolve("macros"));
        Jar.create(directory.resolve("runtime.jar"), "some.runtime",
                Map.of("META-INF/native-image/native-image.properties", "Args = -H:+OfRuntime\n"));
        Files.writeString(macros.resolve("runtime.properties"), "ImageBuilderModulePath = ../runtime.jar\n");
    }

    private void read() throws IOException, ReflectiveOperationException {
        new ImageMetadata(request, declaredOptions, macros).readAll();
    }

    private Path add(String name, Map<String, String> texts) throws IOException {
        Path jar = Jar.create(directory.resolve(name), "some." + name.replace(".jar", ""), texts).toRealPath();
        request.classPath.add(jar);
        return jar;
    }

    @Test
    void optionsGetTheirOrigin() throws Exception {
        Path jar = add("a.jar", Map.of("META-INF/native-image/g/a/native-image.properties",
                "Args = -H:+Something -H:Other@mine=1 -H:Third=${.}/x -Dp=q -J-Xss9m --add-modules=java.sql,java.xml\n"));
        read();
        String origin = "@jar:" + jar.toUri() + "!/META-INF/native-image/g/a/native-image.properties";
        assertEquals(List.of("-H:+Something" + origin, "-H:Other@mine=1",
                "-H:Third" + origin + "=META-INF/native-image/g/a/x"), request.optionsOfJars);
        assertEquals(List.of("-Dp=q", "-Xss9m"), request.jvmOptionsOfJars);
        assertEquals(Set.of("java.sql", "java.xml"), request.rootModules);
    }

    @Test
    void metadataFilesBecomeOptions() throws Exception {
        add("a.jar", Map.of("META-INF/native-image/g/a/reachability-metadata.json", "{}",
                "META-INF/native-image/g/a/readme.txt", ""));
        read();
        assertEquals(1, request.optionsOfJars.size());
        String option = request.optionsOfJars.getFirst();
        assertTrue(option.startsWith("-H:ReachabilityMetadataResources@jar:"), option);
        assertTrue(option.endsWith("+api=META-INF/native-image/g/a/reachability-metadata.json"), option);
    }

    @Test
    void excludedFilesDoNotCount() throws Exception {
        request.exclusions.add(new ImageRequest.Exclusion(Pattern.compile(".*jline.*\\.jar"),
                Pattern.compile("META-INF/native-image/.*\\.properties")));
        add("jline-3.jar", Map.of("META-INF/native-image/native-image.properties", "Args = -H:+Excluded\n"));
        add("other.jar", Map.of("META-INF/native-image/native-image.properties", "ForceOnModulePath = some.other\n"));
        read();
        assertEquals(List.of(), request.optionsOfJars);
        assertEquals(Set.of("some.other"), request.forcedModules);
    }

    @Test
    void macrosBringModulesOfTheBuilder() throws Exception {
        add("a.jar", Map.of("META-INF/native-image/native-image.properties", "Args = --macro:runtime\n"));
        read();
        assertEquals(Set.of(directory.resolve("runtime.jar").toRealPath()), request.builderPath);
        assertTrue(request.optionsOfJars.getFirst().startsWith("-H:+OfRuntime@jar:"));
    }

    @Test
    void unknownMacrosAndOptionsAreErrors() throws Exception {
        add("a.jar", Map.of("META-INF/native-image/native-image.properties", "Args = --macro:absent\n"));
        assertThrows(UsageException.class, this::read);
        request.classPath.clear();
        add("b.jar", Map.of("META-INF/native-image/native-image.properties", "Args = --no-such-option\n"));
        assertThrows(UsageException.class, this::read);
    }
}
