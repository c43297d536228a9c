import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;

/** What the fuzzer calls with every text it makes up: compiles it and runs it for some statements. */
public final class ProgramFuzzer {
    private static final Engine ENGINE = Engine.newBuilder("zexus")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private static final ResourceLimits LIMITS = ResourceLimits.newBuilder().statementLimit(5_000, null).build();

    private ProgramFuzzer() {}

    /** Jazzer calls this first: making the engine takes no input's time. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("print(1)".getBytes(StandardCharsets.UTF_8));
    }

    /** The entry point that Jazzer looks for. An error of the program is fine, a broken implementation is not. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Source source = Source.newBuilder("zexus", new String(data, StandardCharsets.UTF_8), "fuzz.zx").build();
        try (Context context = Context.newBuilder("zexus")
                .engine(ENGINE)
                .resourceLimits(LIMITS)
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build()) {
            context.eval(source);
        } catch (PolyglotException e) {
            if (e.isInternalError()) {
                throw new IllegalStateException(e);
            }
        }
    }
}
