package org.zexus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zexus.launcher.ErrorReport;

/** What the documentation shows is what happens. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    /**
     * A program in a document.
     *
     * @param place document and line
     * @param code the program
     * @param output what the document says that it prints
     * @param error the error report that the document shows, or empty
     */
    private record Snippet(String place, String code, String output, String error) {}

    @TestFactory
    Stream<DynamicTest> programsPrintWhatTheDocumentsSay() throws IOException {
        var snippets = new ArrayList<Snippet>();
        for (Path document : documents()) {
            snippets.addAll(snippets(document));
        }
        assertTrue(snippets.size() > 10, () -> "found only " + snippets.size() + " programs");
        return snippets.stream().map(snippet -> dynamicTest(snippet.place(), () -> check(snippet)));
    }

    @Test
    void javaCodeIsTheCodeThatTheTestsRun() throws IOException {
        String tested = unindented(Files.readString(Path.of("src/test/java/org/zexus/tests/EmbeddingExample.java")));
        for (Path document : documents()) {
            var blocks = BLOCK.matcher(Files.readString(document));
            while (blocks.find()) {
                if (blocks.group(1).equals("java")) {
                    assertTrue(tested.contains(unindented(blocks.group(2))),
                            document + " shows other code: " + blocks.group(2));
                }
            }
        }
    }

    @Test
    void javaCodePrintsWhatTheDocumentsSay() throws IOException {
        PrintStream original = System.out;
        var output = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            EmbeddingExample.run();
            EmbeddingExample.runWithJavaScript();
            EmbeddingExample.runOrders(ROOT.resolve("examples/orders.zx").toFile());
            EmbeddingExample.runPage(ROOT.resolve("examples/page.js").toFile());
            EmbeddingExample.runMachine();
        } finally {
            System.setOut(original);
        }
        assertEquals("""
                225
                125
                5 [2, 4]
                order 2 refused: there is no kiwi
                order 1: 5
                accepted: [1, 5]
                in all 5
                Counter.Changed 1, Counter.Changed 2
                21
                42
                """, output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (Path document : documents()) {
            var links = LINK.matcher(Files.readString(document));
            while (links.find()) {
                Path target = document.resolveSibling(links.group(1));
                assertTrue(Files.exists(target), () -> document + " links to " + target);
            }
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")),
                    documents.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }

    private static List<Snippet> snippets(Path document) throws IOException {
        String text = Files.readString(document);
        var snippets = new ArrayList<Snippet>();
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            String content = blocks.group(2);
            switch (blocks.group(1)) {
                case "zexus" -> snippets.add(new Snippet(ROOT.relativize(document) + ":"
                        + text.substring(0, blocks.start()).lines().count(), content, "", ""));
                case "output" -> {
                    Snippet last = snippets.removeLast();
                    snippets.add(new Snippet(last.place(), last.code(), content, ""));
                }
                case "stderr" -> {
                    Snippet last = snippets.removeLast();
                    snippets.add(new Snippet(last.place(), last.code(), last.output(), content));
                }
                default -> {}
            }
        }
        return snippets;
    }

    private static void check(Snippet snippet) {
        assertFalse(snippet.output().isEmpty() && snippet.error().isEmpty(),
                "the document does not say what this program prints");
        assertEquals(snippet.output() + snippet.error(), DeepStack.call(snippet.place(), () -> run(snippet)));
    }

    /** What a program prints, and then the report of the error that ended it. */
    private static String run(Snippet snippet) throws IOException {
        var output = new ByteArrayOutputStream();
        String error = "";
        try (Context context = Context.newBuilder("zexus").allowAllAccess(true).out(output).err(output).build()) {
            try {
                context.eval(Source.newBuilder("zexus", snippet.code(), "main.zx").build());
            } catch (PolyglotException e) {
                error = ErrorReport.of(e) + "\n";
            }
        }
        return output.toString(StandardCharsets.UTF_8) + error;
    }

    private static String unindented(String code) {
        return code.replaceAll("(?m)^\\s+", "");
    }
}
