import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Runs a JavaScript program, which gives its function to {@code serve}, once for each number on standard input. */
public final class GraalJs {
    private GraalJs() {}

    /** @param arguments options of the engine, then the program */
    public static void main(String[] arguments) throws IOException {
        var builder = Engine.newBuilder("js").allowExperimentalOptions(true);
        for (int i = 0; i < arguments.length - 1; i++) {
            String[] option = arguments[i].substring("--".length()).split("=", 2);
            builder.option(option[0], option[1]);
        }
        var function = new AtomicReference<Value>();
        try (Engine engine = builder.build(); Context context = Context.newBuilder("js").engine(engine).build()) {
            context.getBindings("js").putMember("serve", (ProxyExecutable) values -> {
                function.set(values[0]);
                return null;
            });
            context.eval(Source.newBuilder("js", new File(arguments[arguments.length - 1])).build());
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(function.get().execute(Integer.parseInt(line)).asLong());
            }
        }
    }
}
