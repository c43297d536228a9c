package org.zexus.launcher.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.launcher.Outcome;

/** Where the time of a program goes. */
final class ProfileTest {
    @TempDir private Path directory;

    private String program() throws IOException {
        Path file = directory.resolve("slow.zx");
        Files.writeString(file, """
                action fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) }
                print(fib(25))
                """);
        return file.toString();
    }

    @Test
    void theTableNamesTheFunctions() throws IOException {
        Outcome outcome = Outcome.of("profile", program());
        assertEquals(0, outcome.status(), outcome.errors());
        assertEquals("75025\n", outcome.output());
        assertTrue(outcome.errors().startsWith("Profile: "), outcome.errors());
        assertTrue(outcome.errors().contains(" fib  "), outcome.errors());
        assertTrue(outcome.errors().lines().skip(2).allMatch(row -> row.matches(".*slow\\.zx:\\d+")), outcome.errors());
    }

    @Test
    void memoryIsPutDownToFunctions() throws IOException {
        Path file = directory.resolve("large.zx");
        Files.writeString(file, """
                action build(n) { return [...range(n)].map((i) => "text ${i}").join(",") }
                let total = 0
                for each i in range(30) { total += len(build(20000)) }
                print(total > 0)
                """);
        Outcome outcome = Outcome.of("profile", "--memory", file.toString());
        assertEquals(new Outcome(0, "true\n", outcome.errors()), outcome);
        assertTrue(outcome.errors().startsWith("Memory: ") && outcome.errors().contains("large.zx:1"),
                outcome.errors());
        assertEquals(2, Outcome.of("profile", "--memory", "--flame=x.svg", file.toString()).status());
    }

    @Test
    void theFlameGraphIsAPicture() throws IOException {
        Path picture = directory.resolve("out.svg");
        Outcome outcome = Outcome.of("profile", "--flame", picture.toString(), program());
        assertEquals(0, outcome.status(), outcome.errors());
        String svg = Files.readString(picture);
        assertTrue(svg.contains("<svg") && svg.contains("fib"), svg.substring(0, Math.min(500, svg.length())));
        assertEquals(2, Outcome.of("profile", "--flame", "/nowhere/out.svg", program()).status());
    }

    @Test
    void instructionsAreReportedOn() throws IOException {
        Outcome outcome = Outcome.of("profile", "--instructions=full", program());
        assertEquals(new Outcome(0, "75025\n", outcome.errors()), outcome);
        for (String section : List.of("ZEXUS VM INSTRUCTION PROFILING REPORT", "SUMMARY", "MOST COMMON OPCODES",
                "TOP 20 HOTTEST", "TOP 20 SLOWEST", "HOT LOOPS", "fib ", "slow.zx:1")) {
            assertTrue(outcome.errors().contains(section), () -> section + " in " + outcome.errors());
        }
        Outcome counted = Outcome.of("profile", "--instructions=basic", program());
        assertTrue(counted.errors().contains("LOAD_LOCAL") && !counted.errors().contains("SLOWEST"), counted.errors());
    }

    @Test
    void theReportOnInstructionsIsAFileToo() throws IOException {
        Path page = directory.resolve("report.html");
        assertEquals(0, Outcome.of("profile", "--instructions=basic", "-o", page.toString(), program()).status());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        Path data = directory.resolve("report.json");
        assertEquals(0, Outcome.of("profile", "--instructions=basic", "-o", data.toString(), program()).status());
        assertTrue(Files.readString(data).startsWith("{\"summary\":"));
        Path failing = directory.resolve("failing.zx");
        Files.writeString(failing, "let x = 1\nthrow \"no\"");
        Outcome failed = Outcome.of("profile", "--instructions=basic", failing.toString());
        assertEquals(1, failed.status());
        assertTrue(failed.errors().contains("THROW") && failed.errors().contains("SUMMARY"), failed.errors());
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() throws IOException {
        assertEquals(2, Outcome.of("profile", "--instructions=full", "--memory", program()).status());
        assertEquals(2, Outcome.of("profile", "--instructions=much", program()).status());
        assertEquals(2, Outcome.of("profile", "-o", "x.html", program()).status());
    }
}
