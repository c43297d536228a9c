package org.zexus.builtins.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.language.Program;

/** Functions of files, which the host's file system serves or refuses. */
class FileFunctionsTest {
    @TempDir private Path folder;

    private Program inFolder() {
        return Program.start(builder -> builder.allowIO(IOAccess.ALL).currentWorkingDirectory(folder.toAbsolutePath()));
    }

    private String value(String code) {
        try (var program = inFolder()) {
            return program.run(code).toString();
        }
    }

    private String error(String code) {
        try (var program = inFolder()) {
            return program.failure(code);
        }
    }

    @Test
    void textIsWrittenAppendedAndRead() throws IOException {
        assertEquals("[true, true, héllo!, héllo!]",
                value("""
                        [file_write_text("a.txt", "héllo"), file_append("a.txt", "!"), file_read_text("a.txt"), read_file("a.txt")]
                        """));
        assertEquals("héllo!", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    void directoriesAreMadeListedAndRemoved() throws IOException {
        Files.writeString(folder.resolve("b"), "");
        Files.writeString(folder.resolve("a"), "");
        assertEquals("[true, [a, b, d], true, true, false, true, false]", value("""
                [fs_mkdir("d/e"), file_list_dir("."), fs_is_dir("d/e"), fs_is_file("a"), fs_is_file("d"),
                    fs_rmdir("d", true), file_exists("d")]
                """));
        assertEquals("IOError: directory 'd' is not empty",
                error("fs_mkdir(\"d\")\nfile_write_text(\"d/x\", \"\")\nfs_rmdir(\"d\")"));
    }

    @Test
    void filesAreCopiedMovedAndRemoved() {
        assertEquals("[x, true, false, x, false]", value("""
                file_write_text("a", "x")
                fs_mkdir("d")
                file_write_text("d/inner", "x")
                fs_copy("d", "e")
                let copied = file_read_text("e/inner")
                let moved = fs_rename("a", "b")
                let there = file_exists("a")
                let text = file_read_text("b")
                fs_remove("b")
                [copied, moved, there, text, file_exists("b")]
                """));
    }

    @Test
    void jsonFiles() {
        assertEquals("[true, {a: [1, 2.5, null, true], b: ü}]", value("""
                [file_write_json("x.json", {a: [1, 2.5, null, true], b: "ü"}), file_read_json("x.json")]
                """));
    }

    @Test
    void whatGoesWrongIsAnError() throws IOException {
        Files.write(folder.resolve("binary"), new byte[]{(byte) 0xff, (byte) 0xfe});
        assertEquals("IOError: no such file: 'nowhere'", error("file_read_text(\"nowhere\")"));
        assertTrue(error("file_read_text(\".\")").startsWith("IOError: "));
        assertEquals("IOError: file 'binary' is not UTF-8 text", error("file_read_text(\"binary\")"));
        assertEquals("TypeError: file_read_text expects a string, got Integer", error("file_read_text(5)"));
    }

    @Test
    void withoutPermissionFilesAreOutOfReach() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "x");
        try (var program = Program.start()) {
            assertEquals("PermissionError: no permission to read files: file '" + file + "'",
                    program.failure("file_read_text(\"" + file + "\")"));
            String expected = "PermissionError: no permission to write files: file '" + file + "'";
            assertEquals(expected, program.failure("file_write_text(\"" + file + "\", \"y\")"));
            assertEquals(expected, program.failure("fs_remove(\"" + file + "\")"));
        }
        assertEquals("x", Files.readString(file));
    }

    @Test
    void theLogStatementSendsOutputToAFile() throws IOException {
        try (var program = inFolder()) {
            program.run("""
                    print("before")
                    action quiet() { log >> "out.log"
                        print("logged")
                    }
                    quiet()
                    quiet()
                    print("after")
                    """);
            assertEquals("before\nafter\n", program.printed());
        }
        assertEquals("logged\nlogged\n", Files.readString(folder.resolve("out.log")));
    }

    @Test
    void aFileCanBeReadByALetStatement() throws IOException {
        Files.writeString(folder.resolve("t.txt"), "text");
        assertEquals("text", value("let s << \"t.txt\"\ns"));
        assertEquals("ImportError: no such file: 'nowhere'", error("let s << \"nowhere\""));
    }
}
