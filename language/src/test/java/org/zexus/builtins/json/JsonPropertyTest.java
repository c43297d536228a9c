package org.zexus.builtins.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** JSON text made at random, whole, cut short and damaged. */
class JsonPropertyTest {
    private static Context context;

    /** A value as JSON text and as Java sees it: null, a boolean, a number, a text, a list, a map. */
    private record Sample(String text, Object value) {}

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

    private static Arbitrary<Sample> texts() {
        return Arbitraries
                .of(new Sample("a", "a"), new Sample("key", "key"), new Sample("é", "é"), new Sample("漢", "漢"),
                        new Sample("😀", "😀"), new Sample("\\u00e9", "é"), new Sample("\\ud83d\\ude00", "😀"),
                        new Sample("\\n", "\n"), new Sample("\\\"", "\""), new Sample("\\\\", "\\"),
                        new Sample("\\/", "/"),
                        new Sample("\\u0000", "\0"))
                .list()
                .ofMaxSize(4)
                .map(parts -> new Sample(
                        parts.stream().map(Sample::text).reduce("\"", String::concat) + "\"",
                        parts.stream().map(part -> (String) part.value()).reduce("", String::concat)));
    }

    private static Arbitrary<Sample> scalars() {
        Arbitrary<Sample> words = Arbitraries.of(new Sample("null", null), new Sample("true", true),
                new Sample("false", false));
        Arbitrary<Sample> integers = Arbitraries.longs().map(number -> new Sample(Long.toString(number), number));
        Arbitrary<Sample> floats = Arbitraries.doubles().map(number -> new Sample(Double.toString(number), number));
        return Arbitraries.oneOf(words, integers, floats, texts());
    }

    private static Arbitrary<String> spaces() {
        return Arbitraries.of("", "", "", " ", "\n", "\t\r ");
    }

    private static Arbitrary<Sample> lists(Arbitrary<Sample> elements) {
        return elements.list()
                .ofMaxSize(4)
                .flatMap(all -> spaces().map(space -> new Sample(
                        all.stream()
                                .map(Sample::text)
                                .reduce((a, b) -> a + space + "," + space + b)
                                .orElse(space)
                                .transform(text -> "[" + space + text + space + "]"),
                        all.stream().map(Sample::value).collect(ArrayList::new, List::add, List::addAll))));
    }

    private static Arbitrary<Sample> maps(Arbitrary<Sample> values) {
        return Arbitraries.maps(texts().filter(key -> !((String) key.value()).contains("\0")), values)
                .ofMaxSize(4)
                .flatMap(all -> spaces().map(space -> {
                    var text = new StringBuilder("{").append(space);
                    Map<Object, Object> expected = new LinkedHashMap<>();
                    all.forEach((key, value) -> {
                        text.append(expected.isEmpty() ? "" : "," + space)
                                .append(key.text())
                                .append(space)
                                .append(':')
                                .append(space)
                                .append(value.text());
                        expected.put(key.value(), value.value());
                    });
                    return new Sample(text.append(space).append("}").toString(), expected);
                }));
    }

    private static Arbitrary<Sample> values(int depth) {
        return depth == 0 ? scalars() : Arbitraries.oneOf(scalars(), containers(depth));
    }

    private static Arbitrary<Sample> containers(int depth) {
        return Arbitraries.oneOf(lists(values(depth - 1)), maps(values(depth - 1)));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return values(3);
    }

    /** Lists and maps: of these, no beginning is JSON, too. */
    @Provide
    Arbitrary<Sample> containers() {
        return containers(3);
    }

    private static void assertSame(Object expected, Value actual) {
        switch (expected) {
            case null -> assertTrue(actual.isNull());
            case Boolean truth -> assertEquals(truth, actual.asBoolean());
            case Long number -> assertEquals(number, actual.asLong());
            case Double number -> assertEquals(number, actual.asDouble());
            case String text -> assertEquals(text, actual.asString());
            case List<?> list -> {
                assertEquals(list.size(), actual.getArraySize());
                for (int i = 0; i < list.size(); i++) {
                    assertSame(list.get(i), actual.getArrayElement(i));
                }
            }
            case Map<?, ?> map -> {
                assertEquals(map.size(), actual.getHashSize());
                map.forEach((key, value) -> assertSame(value, actual.getHashValue(key)));
            }
            default -> throw new IllegalArgumentException(expected.toString());
        }
    }

    @Property(tries = 400)
    void valuesAreThoseOfTheText(@ForAll("samples") Sample sample) {
        assertSame(sample.value(), call("json_parse", sample.text()));
    }

    @Property(tries = 400)
    void whatIsWrittenIsReadAgain(@ForAll("samples") Sample sample) {
        Value value = call("json_parse", sample.text());
        assertSame(sample.value(), call("v => json_parse(json_stringify(v))", value));
        assertSame(sample.value(), call("v => json_parse(json_stringify(v, 2))", value));
    }

    @Property(tries = 400)
    void aTextCutShortIsAnError(@ForAll("containers") Sample sample, @ForAll int place) {
        String text = sample.text();
        int end = text.offsetByCodePoints(0, Math.floorMod(place, text.codePointCount(0, text.length())));
        assertNoJson(text.substring(0, end));
    }

    /** Whatever is put in the place of a character, the text is an error or a value that can be written. */
    @Property(tries = 1000)
    void aDamagedTextIsAnErrorOrAValue(@ForAll("samples") Sample sample, @ForAll int place, @ForAll char damage) {
        var text = new StringBuilder(sample.text());
        text.setCharAt(Math.floorMod(place, text.length()), damage);
        Value value;
        try {
            value = call("json_parse", text.toString());
        } catch (PolyglotException e) {
            assertTrue(e.getMessage().startsWith("not JSON: expected "), e.getMessage());
            return;
        }
        assertTrue(call("v => json_parse(json_stringify(v)) == v", value).asBoolean());
    }

    private static void assertNoJson(String text) {
        var error = assertThrows(PolyglotException.class, () -> call("json_parse", text));
        assertFalse(error.isInternalError());
        assertTrue(error.getMessage().startsWith("not JSON: expected "), error.getMessage());
    }
}
