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

/**
 * Runs JavaScript programs, of which the last gives its function to {@code serve}, once for each number on standard
 * input.
 */
public final class GraalJs {
    private static final String OPTION = "--";

    private GraalJs() {}

    /** @param arguments options of the engine, and the programs */
    public static void main(String[] arguments) throws IOException {
        var builder = Engine.newBuilder("js").allowExperimentalOptions(true);
        for (String argument : arguments) {
            if (argument.startsWith(OPTION)) {
                String[] option = argument.substring(OPTION.length()).split("=", 2);
                builder.option(option[0], option[1]);
            }
        }
        var function = new AtomicReference<Value>();
        try (Engine engine = builder.build(); Context context = Context.newBuilder("js").engine(engine).build()) {
            context.getBindings("js").putMember("serve", (ProxyExecutable) values -> {
                function.set(values[0]);
                return null;
            });
            for (String argument : arguments) {
                if (!argument.startsWith(OPTION)) {
                    context.eval(Source.newBuilder("js", new File(argument)).build());
                }
            }
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(settled(function.get().execute(Integer.parseInt(line))).asLong());
            }
        }
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
}
