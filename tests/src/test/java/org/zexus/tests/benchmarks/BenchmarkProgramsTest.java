package org.zexus.tests.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every benchmark once with a small input, in each language it was written in. All must give the result that is
 * known beforehand or, where none is, the same one.
 */
final class BenchmarkProgramsTest {
    private static final long DEEP_STACK = 256 << 20;

    private static final Path PROGRAMS = Path.of("benchmarks", "programs");
    private static final Path JAVASCRIPT_LIBRARY = PROGRAMS.resolve("som").resolve("som.js");

    private static final Path PYTHON_LIBRARY = PROGRAMS.resolve("som");

    @TempDir private static Path classes;

    private static Engine engine;
    private static Context reader;
    private static Value programs;

    @BeforeAll
    static void readPrograms() throws IOException {
        engine = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
        reader = Context.newBuilder("js").engine(engine).build();
        programs = reader.eval("js", "JSON.parse").execute(Files.readString(PROGRAMS.resolve("programs.json")));
    }

    @BeforeAll
    static void compileJava() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            Stream<String> sources = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            String[] arguments = Stream.concat(Stream.of("-nowarn", "-d", classes.toString()), sources)
                    .toArray(String[]::new);
            assertEquals(0, ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments));
        }
    }

    @AfterAll
    static void close() {
        reader.close();
        engine.close();
    }

    static Stream<String> names() {
        return programs.getMemberKeys().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheSameInAllLanguages(String name) throws Exception {
        int size = programs.getMember(name).getMember("check").asInt();
        String expected = known(name, size);
        String javaScript = deeply(() -> runJavaScript(name, size));
        assertEquals(expected == null ? javaScript : expected, javaScript, "JavaScript");
        assertEquals(javaScript, runZexus(name, size), "Zexus");
        assertEquals(javaScript, deeply(() -> runJava(name, size)), "Java");
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesTheSameInPython(String name) throws Exception {
        assumeTrue(hasPython(), "needs Python");
        int size = programs.getMember(name).getMember("check").asInt();
        String expected = known(name, size);
        assertEquals(expected == null ? runZexus(name, size) : expected, runPython(name, size));
    }

    /** Runs something in a thread with room for the recursion of the deepest program before it is compiled. */
    private static String deeply(Callable<String> action) throws Exception {
        var result = new FutureTask<>(action);
        new Thread(null, result, "deep", DEEP_STACK).start();
        return result.get();
    }

    /** The result that the suite the program is from states, or null. */
    private static String known(String name, int size) {
        Value results = programs.getMember(name).getMember("results");
        if (results == null) {
            return null;
        }
        Value result = results.getMember(Integer.toString(size));
        if (result == null) {
            result = results.getMember("*");
        }
        return result == null ? null : Long.toString(result.asLong());
    }

    private static String runZexus(String name, int size) throws IOException {
        var output = new ByteArrayOutputStream();
        var input = new ByteArrayInputStream((size + "\n").getBytes(StandardCharsets.UTF_8));
        try (Context context = Context.newBuilder("zexus")
                .engine(engine)
                .in(input)
                .out(output)
                .allowIO(IOAccess.ALL)
                .build()) {
            context.eval(Source.newBuilder("zexus", file(name, ".zx").toFile()).build());
        }
        return output.toString(StandardCharsets.UTF_8).strip();
    }

    private static String runJavaScript(String name, int size) throws IOException {
        var function = new AtomicReference<Value>();
        try (Context context = Context.newBuilder("js").engine(engine).build()) {
            context.getBindings("js").putMember("serve", (ProxyExecutable) values -> {
                function.set(values[0]);
                return null;
            });
            context.eval(Source.newBuilder("js", JAVASCRIPT_LIBRARY.toFile()).build());
            context.eval(Source.newBuilder("js", file(name, ".js").toFile()).build());
            return Long.toString(settled(function.get().execute(size)).asLong());
        }
    }

    private static String runJava(String name, int size) throws Exception {
        String type = name + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        try (var loader = new URLClassLoader(new URL[]{classes.toUri().toURL()})) {
            return loader.loadClass(type).getMethod("benchmark", int.class).invoke(null, size).toString();
        }
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3")));
    }

    private static String runPython(String name, int size) throws Exception {
        var builder = new ProcessBuilder("python3", file(name, ".py").toString()).redirectErrorStream(true);
        builder.environment().put("PYTHONPATH", PYTHON_LIBRARY.toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        try (Writer input = process.outputWriter()) {
            input.write(size + "\n");
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** The value of a promise, which is there: everything the script has started runs before the call returns. */
    private static Value settled(Value result) {
        if (!result.canInvokeMember("then")) {
            return result;
        }
        var value = new AtomicReference<Value>();
        result.invokeMember("then", (ProxyExecutable) values -> {
            value.set(values[0]);
            return null;
        });
        return value.get();
    }

    private static Path file(String name, String extension) {
        return PROGRAMS.resolve(name).resolve(name + extension);
    }
}
