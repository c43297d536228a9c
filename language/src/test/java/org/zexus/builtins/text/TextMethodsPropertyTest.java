package org.zexus.builtins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** String functions count code points: compared with Java's code point arrays on random Unicode text. */
class TextMethodsPropertyTest {
    private static Context context;

    @BeforeContainer
    static void start() {
        context = Context.create("zexus");
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    private static Value call(String function, Object... arguments) {
        return context.eval("zexus", function).execute(arguments);
    }

    /** Text in which Latin, other letters of the basic plane and characters beyond it are mixed, with repetitions. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "ab", " ", "é", "ß", "λ", "漢", "😀", "𝒳", "\u0301", "\n")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }

    private static String text(int[] points, int from, int to) {
        return from >= to ? "" : new String(points, from, to - from);
    }

    private static int indexOf(int[] text, int[] part) {
        for (int i = 0; i + part.length <= text.length; i++) {
            if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    @Property(tries = 200)
    void lengthCountsCodePoints(@ForAll("texts") String text) {
        int expected = points(text).length;
        assertEquals(expected, call("s => s.length()", text).asInt());
        assertEquals(expected, call("s => len(s)", text).asInt());
        assertEquals(expected, call("s => s.length", text).asInt());
    }

    @Property(tries = 300)
    void indexOfGivesCodePointPositions(@ForAll("texts") String text, @ForAll("texts") String part) {
        assertEquals(indexOf(points(text), points(part)), call("(s, t) => s.indexOf(t)", text, part).asInt());
        assertEquals(text.contains(part), call("(s, t) => s.contains(t)", text, part).asBoolean());
        assertEquals(text.startsWith(part), call("(s, t) => s.startsWith(t)", text, part).asBoolean());
        assertEquals(text.endsWith(part), call("(s, t) => s.endsWith(t)", text, part).asBoolean());
    }

    @Property(tries = 300)
    void substringClipsAndCountsFromTheEnd(@ForAll("texts") String text,
            @ForAll("positions") int from, @ForAll("positions") int to) {
        int[] points = points(text);
        IntUnaryOperator place = end -> Math.clamp(end < 0 ? end + points.length : end, 0, points.length);
        String expected = text(points, place.applyAsInt(from), place.applyAsInt(to));
        assertEquals(expected, call("(s, a, b) => s.substring(a, b)", text, from, to).asString());
        assertEquals(expected, call("(s, a, b) => substring(s, a, b)", text, from, to).asString());
        assertEquals(expected, call("(s, a, b) => slice(s, a, b)", text, from, to).asString());
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(-15, 15);
    }

    @Property(tries = 200)
    void charAtGivesOneCodePoint(@ForAll("texts") String text, @ForAll("positions") int index) {
        int[] points = points(text);
        String expected = index >= 0 && index < points.length ? Character.toString(points[index]) : "";
        assertEquals(expected, call("(s, i) => s.charAt(i)", text, index).asString());
    }

    @Property(tries = 200)
    void splitAndJoinAreInverse(@ForAll("texts") String text, @ForAll("texts") String separator) {
        assertEquals(text, call("(s, t) => t.join(s.split(t))", text, separator).asString());
    }

    @Property(tries = 200)
    void splitByNothingGivesTheCodePoints(@ForAll("texts") String text) {
        List<String> expected = points(text).length == 0
                ? List.of()
                : Arrays.stream(points(text)).mapToObj(Character::toString).toList();
        Value parts = call("s => s.split(\"\")", text);
        var actual = new ArrayList<String>();
        for (long i = 0; i < parts.getArraySize(); i++) {
            actual.add(parts.getArrayElement(i).asString());
        }
        assertEquals(expected, actual);
    }

    @Property(tries = 200)
    void replaceAgreesWithJava(@ForAll("texts") String text, @ForAll("texts") String old, @ForAll("texts") String by) {
        // Java inserts between the halves of a surrogate pair when the searched text is empty.
        String expected = old.isEmpty()
                ? by + String.join("", Arrays.stream(points(text)).mapToObj(p -> Character.toString(p) + by).toList())
                : text.replace(old, by);
        assertEquals(expected, call("(s, a, b) => s.replace(a, b)", text, old, by).asString());
    }

    @Property(tries = 200)
    void caseAndReverseAgreeWithJava(@ForAll("texts") String text) {
        assertEquals(text.toUpperCase(Locale.ROOT), call("s => s.upper()", text).asString());
        assertEquals(text.toLowerCase(Locale.ROOT), call("s => s.lower()", text).asString());
        int[] points = points(text);
        var reversed = new StringBuilder();
        for (int i = points.length - 1; i >= 0; i--) {
            reversed.appendCodePoint(points[i]);
        }
        assertEquals(reversed.toString(), call("s => reverse(s)", text).asString());
    }

    @Property(tries = 200)
    void countAndSplitAgree(@ForAll("texts") String text, @ForAll("texts") String part) {
        if (!part.isEmpty()) {
            assertEquals(call("(s, t) => len(s.split(t)) - 1", text, part).asInt(),
                    call("(s, t) => s.count(t)", text, part).asInt());
        }
    }
}
