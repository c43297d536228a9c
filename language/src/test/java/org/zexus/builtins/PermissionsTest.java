package org.zexus.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zexus.language.Program;

/** The options that narrow what the host grants, and ways around them. */
class PermissionsTest {
    @TempDir Path folder;

    @BeforeEach
    void files() throws IOException {
        Path allowed = Files.createDirectory(folder.resolve("allowed"));
        Files.createDirectory(folder.resolve("allowed-too"));
        Files.writeString(allowed.resolve("in.txt"), "in");
        Files.writeString(folder.resolve("out.txt"), "out");
        Files.writeString(folder.resolve("allowed-too/out.txt"), "out");
        Files.createSymbolicLink(allowed.resolve("link"), folder.resolve("out.txt"));
        Files.createSymbolicLink(allowed.resolve("up"), folder);
        Files.createSymbolicLink(allowed.resolve("missing"), folder.resolve("new.txt"));
        Files.createSymbolicLink(allowed.resolve("circle"), allowed.resolve("circle"));
        Files.createSymbolicLink(folder.resolve("alias"), Path.of("."));
        Files.createDirectory(folder.resolve("deep"));
        Files.createSymbolicLink(allowed.resolve("sub"), folder.resolve("deep"));
        Files.createSymbolicLink(allowed.resolve("bent"), Path.of("sub/../out.txt"));
        Files.createSymbolicLink(allowed.resolve("bent-missing"), Path.of("sub/../new.txt"));
        Files.createSymbolicLink(allowed.resolve("far-missing"), Path.of("sub/../../new.txt"));
    }

    private Program program(String... options) {
        return Program.start(builder -> {
            builder.allowIO(IOAccess.ALL)
                    .allowEnvironmentAccess(EnvironmentAccess.INHERIT)
                    .currentWorkingDirectory(folder);
            for (int i = 0; i < options.length; i += 2) {
                builder.option("zexus." + options[i], options[i + 1]);
            }
            return builder;
        });
    }

    private Program inAllowed() {
        return program("AllowRead", "allowed", "AllowWrite", "allowed", "AllowEnv", "HOME", "AllowNet", "");
    }

    @Test
    void whatIsAllowedWorks() throws IOException {
        try (var program = inAllowed()) {
            assertEquals("in", program.run("read_file(\"allowed/in.txt\")").asString());
            assertEquals("in", program.run("read_file(\"" + folder.resolve("allowed/in.txt") + "\")").asString());
            assertEquals("in", program.run("read_file(\"allowed/../allowed/./in.txt\")").asString());
            program.run("file_write_text(\"allowed/new.txt\", \"new\")");
        }
        assertEquals("new", Files.readString(folder.resolve("allowed/new.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.txt", "allowed/../out.txt", "allowed/link", "allowed/up/out.txt",
        "allowed/x/../../out.txt",
        "allowed-too/out.txt", "/etc/passwd", "../../../../../../etc/passwd", "allowed/circle", "allowed/up", ".",
        "allowed/missing", "allowed/no/../up/out.txt", "alias/allowed/../new.txt", "alias/allowed/../out.txt",
        "allowed/../alias/new.txt", "allowed/bent", "allowed/bent-missing", "allowed/far-missing",
        "allowed/sub/../../new.txt", "allowed/sub/new.txt", "/proc/self/cwd/../new.txt"})
    void nothingElseIsReadOrWritten(String path) {
        try (var program = inAllowed()) {
            for (String call : new String[]{"read_file(P)", "file_exists(P)", "fs_is_dir(P)", "file_list_dir(P)",
                "file_write_text(P, \"x\")", "file_append(P, \"x\")", "fs_remove(P)", "fs_mkdir(P)",
                "fs_rmdir(P, true)", "fs_rename(P, \"allowed/y\")", "fs_rename(\"allowed/in.txt\", P)",
                "fs_copy(P, \"allowed/y\")", "fs_copy(\"allowed/in.txt\", P)", "file(P)", "file(P, \"w\")",
                "let s << P\ns", "file_read_json(P)", "file_write_json(P, 1)"}) {
                String failure = program.failure(call.replace("P", "\"" + path + "\""));
                assertTrue(failure.startsWith("PermissionError: "), call + ": " + failure);
            }
            String walk = program.failure("use \"fs\" as fs\nfs.walk(\"" + path + "\")");
            assertTrue(walk.startsWith("PermissionError: "), walk);
        }
        assertTrue(Files.notExists(folder.resolve("new.txt")));
    }

    @Test
    void copyingAFolderDoesNotFollowLinksOutOfIt() throws IOException {
        try (var program = inAllowed()) {
            Files.delete(folder.resolve("allowed/circle"));
            assertTrue(program.failure("fs_copy(\"allowed\", \"allowed/inner\")").startsWith("IOError: "));
            Files.createDirectory(folder.resolve("allowed/tree"));
            Files.createSymbolicLink(folder.resolve("allowed/tree/link"), folder.resolve("out.txt"));
            assertTrue(program.failure("fs_copy(\"allowed/tree\", \"allowed/copy\")").startsWith("PermissionError: "));
        }
    }

    @Test
    void changingTheDirectoryChangesNoPermission() {
        try (var program = inAllowed()) {
            assertTrue(program.failure("use \"fs\" as fs\nfs.chdir(\"..\")").startsWith("PermissionError: "));
            program.run("use \"fs\" as fs2\nfs2.chdir(\"allowed\")");
            assertEquals("in", program.run("read_file(\"in.txt\")").asString());
            assertTrue(program.failure("read_file(\"../out.txt\")").startsWith("PermissionError: "));
            assertTrue(program.failure("read_file(\"allowed/in.txt\")").startsWith("IOError: "));
        }
    }

    @Test
    void aNulInAPathIsAnError() {
        try (var program = inAllowed()) {
            String failure = program.failure("read_file(\"allowed/in.txt\\u0000/../../out.txt\")");
            assertTrue(failure.startsWith("ValueError: ") || failure.startsWith("PermissionError: "), failure);
            for (String code : new String[]{"eval_file(\"a\\x00b\")", "sqlite_connect(\"a\\x00b\")",
                "use \"a\\x00b\" as m"}) {
                assertEquals("ValueError: 'a\\0b' is not a path of a file", program.failure(code), code);
            }
        }
    }

    @Test
    void readingIsNotWriting() {
        try (var program = program("AllowRead", "*", "AllowWrite", "")) {
            assertEquals("out", program.run("read_file(\"out.txt\")").asString());
            assertTrue(program.failure("file_append(\"out.txt\", \"x\")").startsWith("PermissionError: "));
            assertTrue(program.failure("action f() { log >> \"l.txt\" }\nf()").startsWith("PermissionError: "));
        }
    }

    @Test
    void onlyListedVariablesAreRead() {
        try (var program = inAllowed()) {
            assertEquals(System.getenv("HOME"), program.run("env_get(\"HOME\")").asString());
            assertTrue(program.failure("env_get(\"PATH\")").startsWith("PermissionError: "));
            assertEquals("{\"HOME\": \"" + System.getenv("HOME") + "\"}",
                    program.run("use \"os\" as os\njson_stringify(os.listenv())").asString());
            assertTrue(program.failure("use \"os\" as o\no.get_username()").startsWith("PermissionError: "));
        }
    }

    @Test
    void changesOfVariablesStayInTheProgram() {
        try (var program = Program.start(builder -> builder.environment(Map.of("A", "1")))) {
            assertEquals("[1, 2]", program.run("env_set(\"B\", 2)\n[env_get(\"A\"), env_get(\"B\")]").toString());
            assertTrue(program.failure("env_set(\"PATH\", \"x\")").startsWith("PermissionError: "));
        }
    }
}
