package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Zexus and JavaScript in one context. */
class JavaScriptTest {
    private final Context context = Context.newBuilder("zexus", "js").allowAllAccess(true).build();

    @AfterEach
    void close() {
        context.close();
    }

    /** Makes a value of one language a name of the other. */
    private void give(String language, String name, Value value) {
        context.getBindings(language).putMember(name, value);
    }

    @Test
    void zexusCallsJavaScript() {
        give("zexus", "add", context.eval("js", "(a, b) => a + b"));
        assertEquals(5, context.eval("zexus", "add(2, 3)").asInt());
        assertEquals("ab", context.eval("zexus", "add(\"a\", \"b\")").asString());
        assertEquals("[2, 4]", context.eval("zexus", "string([1, 2].map((x) => add(x, x)))").asString());
    }

    @Test
    void javaScriptCallsZexus() {
        give("js", "twice", context.eval("zexus", "action twice(x) { return x * 2 }\ntwice"));
        assertEquals(42, context.eval("js", "twice(21)").asInt());
        assertEquals("2,4,6", context.eval("js", "[1, 2, 3].map(x => twice(x)).join()").asString());
    }

    @Test
    void javaScriptArraysAndObjectsInZexus() {
        give("zexus", "values", context.eval("js", "[1, 2, 3]"));
        give("zexus", "person",
                context.eval("js", "({name: 'Ada', langs: ['en'], greet(who) { return this.name + '->' + who }})"));
        assertEquals(6, context.eval("zexus", "let sum = 0\nfor each v in values { sum += v }\nsum").asInt());
        assertEquals("3 1 2", context.eval("zexus", "\"${len(values)} ${values[0]} ${values[1]}\"").asString());
        assertEquals("Ada en", context.eval("zexus", "person.name + \" \" + person.langs[0]").asString());
        assertEquals("Ada->Bob", context.eval("zexus", "person.greet(\"Bob\")").asString());
        context.eval("zexus", "person.name = \"Eve\"\nvalues[1] = 20");
        assertEquals("Eve 20", context.eval("zexus", "person.name + \" \" + values[1]").asString());
    }

    @Test
    void zexusListsMapsAndInstancesInJavaScript() {
        give("js", "xs", context.eval("zexus", "[3, 1, 2]"));
        give("js", "m", context.eval("zexus", "({name: \"Ada\", n: 1})"));
        give("js", "p", context.eval("zexus",
                "data Point { x: number, y: number\nmethod sum() { return this.x + this.y } }\nPoint(1, 2)"));
        assertEquals(3, context.eval("js", "xs.length").asInt());
        assertEquals("3,1,2", context.eval("js", "Array.from(xs).join()").asString());
        assertEquals("Ada1", context.eval("js", "m.name + m.n").asString());
        assertEquals(13, context.eval("js", "p.x = 11; p.sum()").asInt());
        context.eval("js", "xs[0] = 30");
        assertEquals(30, context.eval("js", "xs[0]").asInt());
    }

    @Test
    void errorsCrossTheBorder() {
        give("zexus", "fail", context.eval("js", "() => { throw new TypeError('from js') }"));
        assertEquals("caught from js", context.eval("zexus",
                "let r = \"\"\ntry { fail() } catch (e) { r = \"caught \" + e.message }\nr").asString());
        give("js", "zfail", context.eval("zexus", "() => { return 1 / 0 }"));
        assertEquals("caught Division by zero", context.eval("js",
                "try { zfail() } catch (e) { 'caught ' + e.message }").asString());
        var error = assertThrows(PolyglotException.class, () -> context.eval("zexus", "fail()"));
        assertTrue(error.isGuestException());
        assertEquals("TypeError: from js", error.getMessage());
    }

    @Test
    void bigIntegersCrossTheBorder() {
        give("js", "big", context.eval("zexus", "2 ** 70"));
        assertEquals("1180591620717411303424", context.eval("js", "BigInt(big).toString()").asString());
        give("zexus", "jsBig", context.eval("js", "2n ** 70n"));
        assertTrue(context.eval("zexus", "jsBig == 2 ** 70").asBoolean());
    }

    @Test
    void languagesShareNames() {
        try (Context both = Context.newBuilder("zexus", "js").allowAllAccess(true).build()) {
            both.eval("js", "Polyglot.export('fromJs', x => x + 1)");
            both.eval("zexus", """
                    use "zexus" as rt
                    action twice(x) { return x * 2 }
                    rt.polyglot.export("twice", twice)
                    rt.polyglot.export("three", rt.polyglot.import("fromJs")(2))
                    """);
            assertEquals(9, both.eval("js", "Polyglot.import('twice')(3) + Polyglot.import('three')").asInt());
            assertEquals(3, both.getPolyglotBindings().getMember("three").asInt());
            assertTrue(both.eval("zexus", "rt.polyglot.import(\"unknown\")").isNull());
        }
        try (Context alone = Context.create("zexus")) {
            var error = assertThrows(PolyglotException.class,
                    () -> alone.eval("zexus", "use \"zexus\" as rt\nrt.polyglot.export(\"a\", 1)"));
            assertEquals("PermissionError", error.getGuestObject().getMember("kind").asString());
        }
    }
}
