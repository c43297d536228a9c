package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir Path directory;

    @Test
    void programWithArguments() throws IOException {
        Files.writeString(directory.resolve("arguments.zx"), "print(__ARGS__, is_main())\n");
        assertEquals(new Command("[a, b c, --d] true\n", "", 0),
                Command.zexus(directory, "arguments.zx", "a", "b c", "--d"));
    }

    @Test
    void uncaughtError() throws IOException {
        Files.writeString(directory.resolve("fails.zx"), """
                action half(n) { return n / 0 }
                print("before")
                half(4)
                """);
        assertEquals(new Command("before\n", """
                ZeroDivisionError: Division by zero
                  at half (fails.zx:1:27)
                  at fails.zx:3:1
                  hint: check the divisor before dividing
                """, 1), Command.zexus(directory, "fails.zx"));
    }

    @Test
    void syntaxError() throws IOException {
        Files.writeString(directory.resolve("wrong.zx"), "print(\"a\"\nprint(\"b\")\n");
        assertEquals(new Command("", """
                SyntaxError: expected ',' or ')' to close the '(' opened at 1:6
                  at wrong.zx:2:1
                  2 | print("b")
                    | ^
                """, 2), Command.zexus(directory, "wrong.zx"));
    }

    @Test
    void thrownMapThatLooksLikeAnError() throws IOException {
        Files.writeString(directory.resolve("map.zx"), "throw {kind: \"TypeError\", message: \"mine\", stack: [1]}\n");
        assertEquals(new Command("", """
                Uncaught: {kind: TypeError, message: mine, stack: [1]}
                  at map.zx:1:1
                """, 1), Command.zexus(directory, "map.zx"));
    }

    @Test
    void exitStatusOfTheProgram() throws IOException {
        Files.writeString(directory.resolve("exit.zx"), "print(\"bye\")\nexit_program(42)\nprint(\"never\")\n");
        assertEquals(new Command("bye\n", "", 42), Command.zexus(directory, "exit.zx"));
    }

    @Test
    void moduleBesideTheProgram() throws IOException {
        Files.createDirectories(directory.resolve("app/lib"));
        Files.writeString(directory.resolve("app/main.zx"), "use \"./lib/names\" as names\nprint(names.first)\n");
        Files.writeString(directory.resolve("app/lib/names.zx"), "let first = \"Ada\"\n");
        assertEquals(new Command("Ada\n", "", 0), Command.zexus(directory, "app/main.zx"));
    }

    @Test
    void codeOnTheCommandLine() {
        assertEquals(new Command("42\n", "", 0), Command.zexus(directory, "-e", "6 * 7"));
        assertEquals(new Command("shown\n", "", 0), Command.zexus(directory, "-e", "print(\"shown\")"));
    }
}
