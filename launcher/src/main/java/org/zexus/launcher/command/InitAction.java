package org.zexus.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.UsageException;

/** {@code init}: begins a project. */
public final class InitAction implements Action {
    private final Session session;

    /** The command in a session. */
    public InitAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        String operand = session.line().operands().getFirst();
        Path directory = directory(operand);
        String name = directory.getFileName().toString();
        try {
            write(directory, files(name));
        } catch (IOException e) {
            throw new UsageException(WholeFile.complaint(operand, e));
        }
        session.print("""
                The project %s is in %s. What to try next:
                  cd %s
                  zexus main.zx
                  zexus test
                  zexus check .""".formatted(name, directory, operand));
        return ExitStatus.SUCCESS;
    }

    /** Writes files into a new directory, which appears when they are complete. */
    private static void write(Path directory, Map<String, String> files) throws IOException {
        Files.createDirectories(directory.getParent());
        Path unfinished = Files.createTempDirectory(directory.getParent(), "." + directory.getFileName());
        try {
            Path content = unfinished.resolve("content");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = content.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            Files.move(content, directory);
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path directory(String operand) throws UsageException {
        Path directory;
        try {
            directory = Path.of(operand).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new UsageException("'" + operand + "' cannot be the name of a directory: " + e.getReason());
        }
        if (directory.getFileName() == null || !directory.getFileName().toString().matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new UsageException(
                    "the name of a project starts with a letter and continues with letters, digits, - and _");
        }
        if (Files.exists(directory)) {
            throw new UsageException("'" + operand + "' is there already");
        }
        return directory;
    }

    /** The files of a new project with their contents. */
    private static Map<String, String> files(String name) {
        var files = new LinkedHashMap<String, String>();
        files.put("zexus.json", """
                {
                  "name": "%s",
                  "version": "0.1.0",
                  "description": "",
                  "main": "main.zx",
                  "dependencies": {}
                }
                """.formatted(name));
        files.put(".gitignore", "zpm_modules/\n");
        files.put("main.zx", """
                use {greet} from "./src/greeting"

                print(greet(len(__ARGS__) > 0 ? __ARGS__[0] : "world"))
                """);
        files.put("src/greeting.zx", """
                // A greeting for somebody.
                export action greet(name) {
                    require(name != "", "a greeting needs a name")
                    return "Hello, ${name}!"
                }
                """);
        files.put("tests/greeting_test.zx", """
                use {describe, it, assert_eq, assert_throws} from "test"
                use {greet} from "../src/greeting"

                describe("greet", action() {
                    it("calls by name", action() {
                        assert_eq(greet("Ada"), "Hello, Ada!")
                    })
                    it("refuses an empty name", action() {
                        assert_throws(action() { greet("") })
                    })
                })
                """);
        return files;
    }
}
