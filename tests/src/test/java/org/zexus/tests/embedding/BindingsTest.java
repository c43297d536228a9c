package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.Test;

/** Names shared between Java and Zexus, and what belongs to a context. */
class BindingsTest {
    private static Context newContext() {
        return Context.newBuilder("zexus").allowAllAccess(true).build();
    }

    @Test
    void namesOfAProgramAreMembersOfTheBindings() {
        try (Context context = newContext()) {
            context.eval("zexus",
                    "let n = 5\nconst LIMIT = 9\naction twice(x) { return 2 * x }\ndata Point { x: number }");
            Value bindings = context.getBindings("zexus");
            assertEquals(5, bindings.getMember("n").asInt());
            assertEquals(9, bindings.getMember("LIMIT").asInt());
            assertEquals(14, bindings.getMember("twice").execute(7).asInt());
            assertTrue(bindings.getMember("Point").canInstantiate());
            assertTrue(bindings.getMemberKeys().containsAll(List.of("n", "LIMIT", "twice", "Point")));
            assertFalse(bindings.hasMember("absent"));
        }
    }

    @Test
    void aProgramSharesValuesWithAllLanguages() {
        try (Context context = newContext()) {
            context.eval("zexus", "let n = 5\naction twice(x) { return 2 * x }\nexport polyglot n, twice as doubled");
            Value shared = context.getPolyglotBindings();
            assertEquals(5, shared.getMember("n").asInt());
            assertEquals(14, shared.getMember("doubled").execute(7).asInt());
            assertFalse(shared.hasMember("twice"));
            assertTrue(context.getBindings("zexus").hasMember("twice"));
        }
        try (Context context = Context.create("zexus")) {
            var error = assertThrows(PolyglotException.class,
                    () -> context.eval("zexus", "let n = 5\nexport polyglot n"));
            assertEquals("PermissionError", error.getGuestObject().getMember("kind").asString());
        }
    }

    @Test
    void theBindingsAreLive() {
        try (Context context = newContext()) {
            context.eval("zexus", "let n = 1\naction change() { n += 1 }");
            Value bindings = context.getBindings("zexus");
            bindings.getMember("change").execute();
            assertEquals(2, bindings.getMember("n").asInt());
            bindings.putMember("n", 50);
            bindings.getMember("change").execute();
            assertEquals(51, bindings.getMember("n").asInt());
        }
    }

    @Test
    void laterProgramsOfAContextSeeTheNamesOfEarlierOnes() {
        try (Context context = newContext()) {
            context.eval("zexus", "let base = 10\naction add(n) { return base + n }");
            assertEquals(15, context.eval("zexus", "add(5)").asInt());
            context.eval("zexus", "base = 100");
            assertEquals(105, context.eval("zexus", "add(5)").asInt());
        }
    }

    @Test
    void theHostGivesValuesAndFunctions() {
        try (Context context = newContext()) {
            var calls = new ArrayList<String>();
            Value bindings = context.getBindings("zexus");
            bindings.putMember("limit", 3);
            bindings.putMember("record", (ProxyExecutable) arguments -> calls.add(arguments[0].asString()));
            bindings.putMember("config", ProxyObject.fromMap(java.util.Map.of("name", "proxy")));
            bindings.putMember("items", ProxyArray.fromArray("a", "b"));
            context.eval("zexus", """
                    for i in range(limit) { record("call " + i) }
                    record(config.name)
                    for each item in items { record(item) }
                    record(items[1] + len(items))
                    """);
            assertEquals(List.of("call 0", "call 1", "call 2", "proxy", "a", "b", "b2"), calls);
        }
    }

    @Test
    void javaObjects() {
        try (Context context = newContext()) {
            context.getBindings("zexus").putMember("builder", new StringBuilder("ab"));
            assertEquals("abcab", context.eval("zexus", "builder.append(\"c\").append(\"ab\")\nbuilder.toString()")
                    .asString());
        }
    }

    @Test
    void contextsDoNotSeeEachOther() {
        try (Engine engine = Engine.create("zexus");
                Context one = Context.newBuilder("zexus").engine(engine).build();
                Context other = Context.newBuilder("zexus").engine(engine).build()) {
            one.eval("zexus", "let shared = 1");
            var error = assertThrows(PolyglotException.class, () -> other.eval("zexus", "shared"));
            assertEquals("'shared' is not defined", error.getMessage());
        }
    }

    @Test
    void printAndInputUseTheStreamsOfTheContext() {
        var output = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("zexus")
                .out(output)
                .in(new ByteArrayInputStream("Ada\n".getBytes(StandardCharsets.UTF_8)))
                .build()) {
            context.eval("zexus", "let name = input()\nprint(\"Hi \" + name)\nprint(input(\"\", null))");
        }
        assertEquals("Hi Ada\nnull\n", output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void argumentsReachTheProgram() {
        try (Context context = Context.newBuilder("zexus").arguments("zexus", new String[]{"a", "b"}).build()) {
            assertEquals("[a, b]", context.eval("zexus", "string(__ARGS__)").asString());
        }
    }

    @Test
    void filesAreClosedWithoutPermission() {
        try (Context context = Context.newBuilder("zexus").build()) {
            assertThrows(PolyglotException.class, () -> context.eval("zexus", "file_read_text(\"/etc/hostname\")"));
        }
    }
}
