package org.zexus.runtime.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

class ValuesTest {

    private static Object text(String text) {
        return Strings.fromJava(text);
    }

    @Test
    void collectionsDisplayTheirPartsUnquoted() {
        ZexusMap map = new ZexusMap();
        map.put("k", text("v"));
        map.put(7L, false, null);
        assertEquals("[1, two, null, [3.5], {k: v, 7: false}]",
                Display.toJava(ZexusList.of(1L, text("two"), ZexusNull.NULL, ZexusList.of(3.5), map)));
        assertEquals("18446744073709551616", Display.toJava(BigInt.normalize(BigInteger.TWO.pow(64))));
    }

    @Test
    void aValueInsideItselfIsShownShort() {
        ZexusList list = ZexusList.of(1L);
        ZexusMap map = new ZexusMap();
        map.put("list", list);
        map.put("self", map);
        list.push(list);
        list.push(map);
        assertEquals("[1, [...], {list: [...], self: {...}}]", Display.toJava(list));
        ZexusList twice = ZexusList.of(1L);
        assertEquals("[[1], [1]]", Display.toJava(ZexusList.of(twice, twice)));
    }

    @Test
    void veryDeepValuesAreARecursionError() {
        ZexusList deep = nested(100_000);
        assertEquals(ErrorKind.RECURSION,
                assertThrows(ZexusException.class, () -> Display.of(deep)).kind());
        assertEquals(ErrorKind.RECURSION,
                assertThrows(ZexusException.class, () -> Equality.equal(deep, nested(100_000))).kind());
    }

    private static ZexusList nested(int depth) {
        ZexusList list = ZexusList.empty();
        for (int i = 0; i < depth; i++) {
            list = ZexusList.of(list);
        }
        return list;
    }

    @Test
    void equalityGoesByTypeAndValue() {
        assertTrue(Equality.equal(1L, 1.0));
        assertFalse(Equality.equal(text("1"), 1L));
        assertFalse(Equality.equal(true, 1L));
        assertFalse(Equality.equal(ZexusNull.NULL, false));
        assertTrue(Equality.equal(ZexusNull.NULL, ZexusNull.NULL));
        assertFalse(Equality.equal(Double.NaN, Double.NaN));
        assertTrue(Equality.equal(0.0, -0.0));
        assertTrue(Equality.equal(ZexusList.of(1L, ZexusList.of(2L)), ZexusList.of(1.0, ZexusList.of(2L))));
        assertFalse(Equality.equal(ZexusList.of(1L), ZexusList.of(1L, 2L)));
        assertFalse(Equality.equal(9007199254740993L, 9007199254740992.0));
        assertFalse(Equality.equal(ZexusList.empty(), new ZexusMap()));
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        ZexusMap first = new ZexusMap();
        first.put("a", 1L);
        first.put("b", 2L);
        ZexusMap second = new ZexusMap();
        second.put("b", 2.0);
        second.put("a", 1L);
        assertTrue(Equality.equal(first, second));
        second.put(1L, 0L, null);
        first.put("1", 0L);
        assertFalse(Equality.equal(first, second));
    }

    @Test
    void valuesInsideThemselvesCanBeCompared() {
        ZexusList first = ZexusList.of(1L);
        first.push(first);
        ZexusList second = ZexusList.of(1L);
        second.push(second);
        assertTrue(Equality.equal(first, second));
        second.push(2L);
        assertFalse(Equality.equal(first, second));
    }

    @Test
    void truth() {
        for (Object falsy : new Object[]{ZexusNull.NULL, false, 0L, 0.0, -0.0, text(""), ZexusList.empty(),
            new ZexusMap(), 0, ""}) {
            assertFalse(Truth.of(falsy), () -> "truth of " + falsy);
        }
        for (Object truthy : new Object[]{true, -1L, Double.NaN, text("0"), ZexusList.of(0L),
            BigInt.normalize(BigInteger.TWO.pow(64)), 1, "x"}) {
            assertTrue(Truth.of(truthy), () -> "truth of " + truthy);
        }
    }

    @Test
    void kinds() {
        assertEquals("Integer", Kinds.typeName(BigInt.normalize(BigInteger.TWO.pow(64))));
        assertEquals("integer", Kinds.typeofName(1L));
        assertEquals("Null", Kinds.typeName(ZexusNull.NULL));
        assertEquals("String", Kinds.typeName("foreign"));
        assertFalse(KindTest.FLOAT.test(5L));
        assertTrue(KindTest.FLOAT.accepts(5L));
        assertTrue(KindTest.NUMBER.test(5L));
        assertFalse(KindTest.INTEGER.accepts(5.0));
        assertSame(KindTest.LIST, KindTest.named("array"));
    }

    @Test
    void anErrorBehavesLikeItsMessage() {
        ZexusException exception = Errors.typeError(null, "wrong");
        Object error = ErrorValue.caught(exception);
        assertSame(error, ErrorValue.caught(exception));
        assertEquals("wrong", Display.toJava(error));
        assertTrue(Equality.equal(error, text("wrong")));
        assertTrue(Equality.equal(text("wrong"), error));
        assertFalse(Equality.equal(error, ErrorValue.caught(Errors.typeError(null, "wrong"))));
        assertSame(exception, ErrorValue.toThrow(error, null));
    }

    @Test
    void aThrownValueIsWhatIsCaught() {
        ZexusMap value = new ZexusMap();
        value.put("code", 5L);
        ZexusException exception = ZexusException.thrown(value, null);
        assertSame(value, ErrorValue.caught(exception));
        assertEquals("{code: 5}", exception.getMessage());
        assertEquals("Uncaught", exception.kind().guestName());
    }
}
