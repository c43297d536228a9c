package org.zexus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host gets of a program: the value of an evaluation, and its module-level names. */
class ProgramValueTest {
    @Test
    void theValueIsThatOfTheLastExpressionStatement() {
        try (var context = Context.create("zexus")) {
            assertEquals(3, context.eval("zexus", "let a = 1\na + 2").asInt());
            assertEquals("héllo", context.eval("zexus", "'h' + \"éllo\"").asString());
            assertTrue(context.eval("zexus", "let b = 1").isNull());
            assertTrue(context.eval("zexus", "").isNull());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e20            | 1e+20
            1.0             | 1.0
            2 ** 70         | 1180591620717411303424
            "text"          | text
            true            | true
            null            | null
            [1, "a", 2.0]   | [1, a, 2.0]
            ({a: [null]})   | {a: [null]}
            len             | <built-in function: len>
            (x, y) => x     | lambda(x, y)
            """)
    void valuesShowAsTheyPrint(String code, String expected) {
        assertEquals(expected, Program.value(code));
    }

    @Test
    void moduleLevelNamesAreLiveForTheHost() {
        try (var context = Context.create("zexus")) {
            context.eval("zexus", """
                    let n = 1
                    action next() { n = n + 1; return n }
                    """);
            var names = context.getBindings("zexus");
            assertEquals(Set.of("n", "next"), names.getMemberKeys());
            assertEquals(1, names.getMember("n").asInt());
            assertEquals(2, names.getMember("next").execute().asInt());
            assertEquals(2, names.getMember("n").asInt());
            names.putMember("n", 40);
            assertEquals(41, names.getMember("next").execute().asInt());
            names.putMember("fresh", "from the host");
            assertEquals("from the host!", context.eval("zexus", "fresh + \"!\"").asString());
            assertFalse(names.hasMember("len"));
            assertFalse(names.hasMember("__FILE__"));
        }
    }

    @Test
    void evaluationsShareTheirNames() {
        try (var program = Program.start()) {
            program.run("let total = 1\naction add(k) { total += k; return total }");
            assertEquals(6, program.run("add(5)").asInt());
            assertEquals(6, program.run("total").asInt());
        }
    }

    @Test
    void contextsShareNothing() {
        try (var first = Program.start(); var second = Program.start()) {
            first.run("let secret = 1");
            assertEquals("NameError: 'secret' is not defined", second.failure("secret"));
        }
    }

    @Test
    void errorsOfCalledFunctionsReachTheHost() {
        try (var context = Context.create("zexus")) {
            var half = context.eval("zexus", "(n) => n / 0");
            var error = Assertions.assertThrows(PolyglotException.class, () -> half.execute(1));
            assertTrue(error.isGuestException());
            assertEquals("ZeroDivisionError: Division by zero", Program.describe(error));
        }
    }

    @Test
    void theProgramKnowsItself() {
        try (var program = Program.start(builder -> builder.arguments("zexus", new String[]{"a", "b c"}))) {
            assertEquals("[__main__, [a, b c], true]",
                    program.run("[__MODULE__, __ARGS__, is_main()]").toString());
        }
    }

    @Test
    void randomNumbersFollowTheSeed() {
        String code = "[random(), random(1000), random(1, 6), random(2.5)]";
        String first;
        try (var program = Program.start(builder -> builder.option("zexus.Seed", "7"))) {
            first = program.run(code).toString();
        }
        try (var program = Program.start(builder -> builder.option("zexus.Seed", "7"))) {
            assertEquals(first, program.run(code).toString());
        }
        try (var program = Program.start(builder -> builder.option("zexus.Seed", "8"))) {
            Assertions.assertNotEquals(first, program.run(code).toString());
        }
    }

    @Test
    void theBytecodeOfASourceCanBeRead() throws IOException {
        var source = Source.newBuilder("zexus", "print(1 + x)", "main.zx")
                .option("zexus.View", "bytecode")
                .build();
        try (var program = Program.start()) {
            String text = program.context().eval(source).asString();
            assertTrue(text.contains("LOAD_NAME"), text);
            assertEquals("", program.printed());
        }
    }
}
