import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** Runs a Java program, of which it gets the name of the class, once for each number on standard input. */
public final class Serve {
    private Serve() {}

    /** @param arguments the name of a class that has a method {@code benchmark} */
    public static void main(String[] arguments) throws Exception {
        Method benchmark = Class.forName(arguments[0]).getMethod("benchmark", int.class);
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(benchmark.invoke(null, Integer.parseInt(line)));
        }
    }
}
