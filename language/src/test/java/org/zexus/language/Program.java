package org.zexus.language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs programs the way a host does, and keeps what they print. */
public final class Program implements AutoCloseable {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Context context;

    private Program(String input, UnaryOperator<Context.Builder> configuration) {
        var builder = Context.newBuilder("zexus")
                .out(out)
                .err(err)
                .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        context = configuration.apply(builder).build();
    }

    /** A context with the default permissions. */
    public static Program start() {
        return start(builder -> builder);
    }

    /** A context configured by the test. */
    public static Program start(UnaryOperator<Context.Builder> configuration) {
        return new Program("", configuration);
    }

    /** A context with text on its standard input. */
    public static Program reading(String input) {
        return new Program(input, builder -> builder);
    }

    /** What a program prints, in a context of its own. */
    public static String output(String code) {
        try (var program = start()) {
            program.run(code);
            return program.printed();
        }
    }

    /** The display of a program's last expression, in a context of its own. */
    public static String value(String code) {
        try (var program = start()) {
            return program.run(code).toString();
        }
    }

    /** The error a program fails with, as {@code Kind: message}, in a context of its own. */
    public static String error(String code) {
        try (var program = start()) {
            return program.failure(code);
        }
    }

    /** The error a program fails with, as {@code Kind: message}. */
    public String failure(String code) {
        try {
            run(code);
        } catch (PolyglotException e) {
            return describe(e);
        }
        throw new AssertionError("the program did not fail: " + code);
    }

    /** An error as {@code Kind: message}. */
    public static String describe(PolyglotException e) {
        if (e.isInternalError()) {
            throw e;
        }
        Value error = e.getGuestObject();
        return error != null && error.hasMember("kind")
                ? error.getMember("kind").asString() + ": " + error.getMember("message").asString()
                : e.getMessage();
    }

    /** The value of a program's last expression. */
    public Value run(String code) {
        return context.eval(Source.create("zexus", code));
    }

    /** The context. */
    public Context context() {
        return context;
    }

    /** What was printed so far; it is forgotten. */
    public String printed() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    /** What was written to the error stream so far. */
    public String reported() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
