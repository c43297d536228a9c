package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code zexus test} as a process: what it writes beside the sources, and with which status it ends. */
class TestCommandTest {
    private static final String SNAPSHOT = "__snapshots__/sign_test.zx.snap";

    @TempDir Path directory;

    @BeforeEach
    void writeProject() throws IOException {
        write("sign.zx", """
                export action sign(n) {
                    if n < 0 {
                        return "negative"
                    }
                    return "positive"
                }
                """);
        write("sign_test.zx", """
                use {it, assert_eq, assert_snapshot} from "test"
                use {sign} from "./sign"
                it("knows signs", () => { assert_eq(sign(1), "positive") })
                it("keeps", () => { assert_snapshot([sign(2), {a: 1}]) })
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static void assertHas(String part, Command command) {
        assertTrue(command.output().contains(part), command.toString());
    }

    @Test
    void snapshotsAreTakenWhenAskedFor() throws IOException {
        Command without = Command.zexus(directory, "test");
        assertEquals(1, without.exit());
        assertHas("there is no snapshot", without);
        assertTrue(Files.notExists(directory.resolve(SNAPSHOT)));
        assertEquals(0, Command.zexus(directory, "test", "--update").exit());
        assertTrue(Files.readString(directory.resolve(SNAPSHOT)).contains("positive"));
        assertEquals(0, Command.zexus(directory, "test").exit());
    }

    @Test
    void changedSnapshotsFailUntilTheyAreTakenAnew() throws IOException {
        assertEquals(0, Command.zexus(directory, "test", "--update").exit());
        String before = Files.readString(directory.resolve(SNAPSHOT));
        write("sign.zx", "export action sign(n) { return n < 2 ? \"positive\" : \"great\" }\n");
        Command changed = Command.zexus(directory, "test");
        assertEquals(1, changed.exit());
        assertHas("great", changed);
        assertEquals(before, Files.readString(directory.resolve(SNAPSHOT)));
        assertEquals(0, Command.zexus(directory, "test", "--update").exit());
        assertTrue(Files.readString(directory.resolve(SNAPSHOT)).contains("great"));
        assertEquals(0, Command.zexus(directory, "test").exit());
    }

    @Test
    void coverageIsATable() {
        Command command = Command.zexus(directory, "test", "--update", "--coverage");
        assertEquals(0, command.exit(), command.toString());
        assertEquals("", command.error());
        assertHas("   75.0%      3/4  sign.zx  without 3\n", command);
        assertHas("   75.0%      3/4  in all\n", command);
        assertFalse(command.output().contains("sign_test.zx  without"), command.output());
    }

    @Test
    void coverageIsWrittenForOtherTools() throws IOException {
        Command command = Command.zexus(directory, "test", "--update", "--coverage=lcov:out.info");
        assertEquals(0, command.exit(), command.toString());
        assertEquals("""
                TN:
                SF:DIR/sign.zx
                DA:1,1
                DA:2,2
                DA:3,0
                DA:5,2
                LF:4
                LH:3
                end_of_record
                """.replace("DIR", directory.toRealPath().toString()), Files.readString(directory.resolve("out.info")));
    }

    @Test
    void coverageThatCannotBeWrittenIsReported() throws IOException {
        assertEquals(0, Command.zexus(directory, "test", "--update").exit());
        Command noDirectory = Command.zexus(directory, "test", "--coverage=lcov:none/out.info");
        assertEquals(2, noDirectory.exit());
        assertEquals("zexus: cannot write 'none/out.info': there is no such directory\n", noDirectory.error());
        Command noFormat = Command.zexus(directory, "test", "--coverage=out.info");
        assertEquals(2, noFormat.exit());
        assertTrue(noFormat.error().contains("'--coverage' needs lcov:FILE"), noFormat.error());
        assertEquals("", noFormat.output());
    }
}
