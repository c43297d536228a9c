package org.zexus.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderCommandTest {
    @TempDir Path directory;
    private Toolchain toolchain;
    private final ImageRequest request = new ImageRequest();

    @BeforeEach
    void makeToolchain() throws IOException {
        toolchain = new Toolchain(directory.toRealPath().resolve("home"));
        Files.createDirectories(toolchain.builder());
        Files.createDirectories(toolchain.compiler());
        Jar.create(toolchain.builder().resolve("builder.jar"), "some.builder", Map.of());
        Jar.create(toolchain.builder().resolve("shared.jar"), "shared", Map.of());
        Jar.create(toolchain.compiler().resolve("compiler.jar"), "jdk.graal.compiler", Map.of());
        Files.writeString(toolchain.exports(),
                "--add-exports=java.base/sun.a=some.builder,absent,jdk.graal.compiler\n");
        request.classPath.add(Jar.create(directory.toRealPath().resolve("app.jar"), "app", Map.of()));
        request.mainClass = "app.Main";
        request.output = directory.toRealPath().resolve("out/app");
    }

    private static String after(List<String> command, String option) {
        return command.get(command.indexOf(option) + 1);
    }

    @Test
    void theImageIsDescribed() throws IOException {
        request.optionsOfJars.add("-H:+OfJar@jar");
        request.optionsOfUser.add("-H:+OfUser@user+api");
        List<String> command = BuilderCommand.of(request, toolchain);
        assertEquals(directory.toRealPath().resolve("app.jar") + File.pathSeparator + toolchain.extension(),
                after(command, "-imagecp"));
        assertTrue(command.containsAll(List.of("-H:Class@driver=app.Main", "-H:Name@driver=app",
                "-H:Path@driver=" + request.output.getParent())));
        assertTrue(command.indexOf("-H:+OfJar@jar") < command.indexOf("-H:+OfUser@user+api"));
        assertFalse(command.contains("-imagemp"));
    }

    @Test
    void exportsGoToModulesThatAreThere() throws IOException {
        assertTrue(BuilderCommand.of(request, toolchain)
                .contains("--add-exports=java.base/sun.a=some.builder,jdk.graal.compiler"));
    }

    @Test
    void whatTheBuilderBringsIsNotTakenFromTheImage() throws IOException {
        Path copy = Jar.create(directory.toRealPath().resolve("shared-copy.jar"), "shared", Map.of());
        request.classPath.add(copy);
        List<String> command = BuilderCommand.of(request, toolchain);
        assertFalse(after(command, "-imagecp").contains(copy.toString()));
        assertFalse(after(command, "--module-path").contains(copy.toString()));
    }

    @Test
    void forcedModulesLeaveTheClassPath() throws IOException {
        Path forced = Jar.create(directory.toRealPath().resolve("forced.jar"), "forced", Map.of());
        request.classPath.add(forced);
        request.forcedModules.add("forced");
        List<String> command = BuilderCommand.of(request, toolchain);
        assertEquals(forced.toString(), after(command, "-imagemp"));
        assertTrue(command.contains("-Dsvm.modulesupport.addedModules=ALL-DEFAULT,forced"));
    }

    @Test
    void memoryIsBoundUnlessTheUserSaysHow() throws IOException {
        assertTrue(BuilderCommand.of(request, toolchain).contains("-XX:MaxRAMPercentage=60"));
        request.jvmOptionsOfUser.add("-Xmx3g");
        List<String> command = BuilderCommand.of(request, toolchain);
        assertTrue(command.contains("-Xmx3g"));
        assertFalse(command.contains("-XX:MaxRAMPercentage=60"));
    }
}
