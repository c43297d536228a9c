import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.zexus.bytecode.Verifier;
import org.zexus.compiler.CompileOptions;
import org.zexus.compiler.Compiler;
import org.zexus.syntax.Parser;
import org.zexus.syntax.source.SourceText;

/**
 * Measures the warmed-up front end: prints a line for each of its steps, with the processor time in seconds that the step
 * takes for the program named by the argument. Every step includes those before it that it needs.
 */
public final class FrontEnd {
    private static final int ROUNDS = 15;
    private static final int COUNTED = 5;

    private FrontEnd() {}

    /** Runs the steps. */
    public static void main(String[] arguments) throws Throwable {
        String text = Files.readString(Path.of(arguments[0]));
        var source = new SourceText("program.zx", text);
        MethodHandle lexer = lexer();
        var options = CompileOptions.of(Set.of("print", "range", "require"));
        var program = Parser.parse(text, "program.zx").program();
        report("lexer", () -> lexer.invoke(source, null));
        report("parser", () -> Parser.parse(text, "program.zx"));
        report("check", () -> Compiler.check(program, source, options));
        report("compiler", () -> Compiler.compile(program, source, options));
        var module = Compiler.compile(program, source, options).module();
        report("verifier", () -> {
            Verifier.verify(module);
            return module;
        });
    }

    private static MethodHandle lexer() throws ReflectiveOperationException {
        Class<?> lexer = Class.forName("org.zexus.syntax.Lexer");
        Class<?> problems = Class.forName("org.zexus.syntax.Problems");
        Class<?> tokens = Class.forName("org.zexus.syntax.TokenList");
        return MethodHandles.privateLookupIn(lexer, MethodHandles.lookup())
                .findStatic(lexer, "tokenize", MethodType.methodType(tokens, SourceText.class, problems));
    }

    private interface Step {
        Object run() throws Throwable;
    }

    private static void report(String name, Step step) throws Throwable {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            if (step.run() == null) {
                throw new IllegalStateException(name + " gives nothing");
            }
            times[i] = threads.getCurrentThreadCpuTime() - start;
        }
        long[] last = Arrays.copyOfRange(times, ROUNDS - COUNTED, ROUNDS);
        Arrays.sort(last);
        System.out.println(name + " " + last[COUNTED / 2] / 1e9);
    }
}
