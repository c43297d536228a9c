package org.zexus.tests.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A conformance program with what it is to do.
 *
 * @param name chapter and name, such as {@code lists/sort}
 * @param file the program
 */
record Program(String name, Path file) {
    private static final String EXTENSION = ".zx";
    private static final String MAIN = "main";

    /** All programs, in alphabetical order. */
    static List<Program> all() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .flatMap(Program::at)
                    .sorted(
                            Comparator.comparing(Program::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory that holds the chapters. */
    static Path root() {
        try {
            return Path.of(Program.class.getResource("/conformance").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Program> at(Path file) {
        String stem = stem(file);
        Path folder = file.getParent();
        if (stem.equals(MAIN)) {
            return Stream.of(new Program(root().relativize(folder).toString(), file));
        }
        boolean module = Stream.iterate(folder, Path::getParent)
                .takeWhile(each -> !each.equals(root()))
                .anyMatch(each -> Files.exists(each.resolve(MAIN + EXTENSION)));
        return module
                ? Stream.empty()
                : Stream.of(new Program(root().relativize(folder.resolve(stem)).toString(), file));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - EXTENSION.length());
    }

    String chapter() {
        return name.substring(0, name.indexOf('/'));
    }

    String expectedOutput() {
        Path expected = beside(".out");
        if (!Files.exists(expected)) {
            throw new IllegalStateException("no expected output of " + name);
        }
        return read(expected);
    }

    ExpectedText expectedError() {
        return new ExpectedText(readIfExists(".err"));
    }

    int expectedExit() {
        String text = readIfExists(".exit").strip();
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    String input() {
        return readIfExists(".in");
    }

    String[] arguments() {
        return readIfExists(".args").lines().toArray(String[]::new);
    }

    private String readIfExists(String extension) {
        Path path = beside(extension);
        return Files.exists(path) ? read(path) : "";
    }

    private Path beside(String extension) {
        return file.resolveSibling(stem(file) + extension);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
