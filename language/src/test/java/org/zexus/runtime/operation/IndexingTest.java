package org.zexus.runtime.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.runtime.operation.ArithmeticTest.assertError;

import org.junit.jupiter.api.Test;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

class IndexingTest {

    private final ZexusList list = ZexusList.of(10L, 20L, 30L);

    @Test
    void readingOutsideGivesNull() {
        assertEquals(10L, Indexing.get(list, 0L, null));
        assertEquals(30L, Indexing.get(list, -1L, null));
        assertEquals(10L, Indexing.get(list, -3L, null));
        assertEquals(ZexusNull.NULL, Indexing.get(list, -4L, null));
        assertEquals(ZexusNull.NULL, Indexing.get(list, 3L, null));
        assertEquals(ZexusNull.NULL, Indexing.get(list, Long.MIN_VALUE, null));
        assertEquals(ZexusNull.NULL, Indexing.get(ZexusNull.NULL, 0L, null));
        assertError(ErrorKind.TYPE, "a list index must be an integer, got String",
                () -> Indexing.get(list, text("a"), null));
        assertError(ErrorKind.TYPE, "Integer cannot be indexed", () -> Indexing.get(5L, 0L, null));
    }

    @Test
    void stringsAreIndexedByCodePoint() {
        assertEquals("\ud83d\ude00", Display.toJava(Indexing.get(text("a\ud83d\ude00b"), 1L, null)));
        assertEquals("b", Display.toJava(Indexing.get(text("a\ud83d\ude00b"), -1L, null)));
        assertEquals(ZexusNull.NULL, Indexing.get(text("abc"), 3L, null));
    }

    @Test
    void writingNeedsAnExistingPosition() {
        Indexing.set(list, -1L, 31L, null);
        assertEquals("[10, 20, 31]", Display.toJava(list));
        assertError(ErrorKind.INDEX, "index 3 is out of range for a list of 3", () -> Indexing.set(list, 3L, 0L, null));
        assertError(ErrorKind.INDEX, "index -4 is out of range for a list of 3",
                () -> Indexing.set(list, -4L, 0L, null));
        assertError(ErrorKind.TYPE, "cannot assign to an element of null",
                () -> Indexing.set(ZexusNull.NULL, 0L, 0L, null));
        assertError(ErrorKind.TYPE, "cannot assign to a character of a String",
                () -> Indexing.set(text("abc"), 0L, text("x"), null));
    }

    @Test
    void mapsTakeNewKeys() {
        ZexusMap map = new ZexusMap();
        Indexing.set(map, text("a"), 1L, null);
        Indexing.set(map, 7L, false, null);
        assertEquals("{a: 1, 7: false}", Display.toJava(map));
        assertEquals(ZexusNull.NULL, Indexing.get(map, text("b"), null));
        assertEquals(ZexusNull.NULL, Indexing.get(map, ZexusNull.NULL, null));
        assertError(ErrorKind.TYPE, "Null cannot be a map key",
                () -> Indexing.set(map, ZexusNull.NULL, 0L, null));
        Indexing.delete(map, text("a"), null);
        Indexing.delete(map, text("not there"), null);
        assertEquals("{7: false}", Display.toJava(map));
    }

    @Test
    void slicesAreClipped() {
        assertEquals("[20, 30]", slice(list, 1L, null));
        assertEquals("[10, 20]", slice(list, null, -1L));
        assertEquals("[]", slice(list, 2L, 1L));
        assertEquals("[10, 20, 30]", slice(list, -99L, 99L));
        assertEquals("[]", slice(list, 99L, null));
        assertEquals("el", slice(text("hello"), 1L, 3L));
        assertEquals("lo", slice(text("hello"), -2L, null));
    }

    private static String slice(Object container, Long from, Long to) {
        return Display.toJava(Indexing.slice(container, from == null ? ZexusNull.NULL : from,
                to == null ? ZexusNull.NULL : to, null));
    }

    @Test
    void membership() {
        ZexusMap map = new ZexusMap();
        map.put("a", 0L);
        assertTrue(Indexing.contains(list, 20.0, null));
        assertFalse(Indexing.contains(list, text("20"), null));
        assertTrue(Indexing.contains(map, text("a"), null));
        assertFalse(Indexing.contains(map, 0L, null));
        assertTrue(Indexing.contains(text("hello"), text("ell"), null));
        assertError(ErrorKind.TYPE, "only a String can be in a String, got Integer",
                () -> Indexing.contains(text("1"), 1L, null));
        assertError(ErrorKind.TYPE, "'in' needs a list, map, set or string, got Integer",
                () -> Indexing.contains(1L, 1L, null));
    }

    @Test
    void sealedMembersStay() {
        ZexusMap map = new ZexusMap();
        map.put("a", list);
        map.put("b", 1L);
        Indexing.seal(map, text("a"), null);
        Indexing.set(map, text("b"), 2L, null);
        assertError(ErrorKind.IMMUTABLE, "cannot modify sealed value",
                () -> Indexing.set(map, text("a"), 0L, null));
        assertError(ErrorKind.IMMUTABLE, "cannot modify sealed value", () -> Indexing.delete(map, text("a"), null));
        assertError(ErrorKind.IMMUTABLE, "cannot modify sealed value", () -> map.clear());
        assertError(ErrorKind.IMMUTABLE, "cannot modify sealed value", () -> list.push(1L));
        Sealing.seal(map);
        assertError(ErrorKind.IMMUTABLE, "cannot modify sealed value",
                () -> Indexing.set(map, text("b"), 2L, null));
        assertEquals("{a: [10, 20, 30], b: 2}", Display.toJava(map));
    }

    private static Object text(String text) {
        return Strings.fromJava(text);
    }
}
