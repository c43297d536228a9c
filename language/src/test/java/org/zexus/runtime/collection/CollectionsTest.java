package org.zexus.runtime.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusNull;

class CollectionsTest {

    @Test
    void aListKeepsTheNarrowestForm() {
        ZexusList list = ZexusList.empty();
        list.push(1L);
        assertInstanceOf(long[].class, list.storage());
        list.push(2.5);
        assertInstanceOf(Object[].class, list.storage());
        assertEquals("[1, 2.5]", Display.toJava(list));
        assertInstanceOf(double[].class, ZexusList.of(1.0, 2.0).storage());
        assertInstanceOf(Object[].class, ZexusList.of(1.0, 2L).storage());
    }

    @Test
    void aRangeTakesNoRoomUntilItChanges() {
        ZexusList list = ZexusList.range(0, 1, 1_000_000_000);
        assertEquals(999_999_999L, list.get(999_999_999));
        assertInstanceOf(RangeStorage.class, list.slice(10, 20).storage());
        assertEquals("[10, 11, 12]", Display.toJava(list.slice(10, 13)));
    }

    @Test
    void keysOfDifferentTypesDiffer() {
        ZexusMap map = new ZexusMap();
        map.put(1L, Strings.fromJava("integer"), null);
        map.put("1", Strings.fromJava("string"));
        map.put(true, Strings.fromJava("boolean"), null);
        assertEquals(3, map.size());
        assertEquals("{1: integer, 1: string, true: boolean}", Display.toJava(map));
        assertNull(map.get(1.0));
        ZexusException error = assertThrows(ZexusException.class, () -> map.put(1.0, 0L, null));
        assertEquals(ErrorKind.TYPE, error.kind());
        assertThrows(ZexusException.class, () -> map.put(ZexusNull.NULL, 0L, null));
        assertNull(map.get(ZexusNull.NULL));
    }

    @Test
    void anIterationOfAListSeesWhatIsAppended() {
        ZexusList list = ZexusList.of(1L, 2L);
        ZexusIterator iterator = list.iterate(false);
        int rounds = 0;
        while (iterator.advance() && rounds < 10) {
            rounds++;
            if (rounds < 4) {
                list.push(0L);
            }
        }
        assertEquals(5, rounds);
    }

    @Test
    void anIterationOfAMapGoesOverTheKeysAtTheStart() {
        ZexusMap map = new ZexusMap();
        map.put("a", 1L);
        map.put("b", 2L);
        ZexusIterator iterator = map.iterate(true);
        StringBuilder seen = new StringBuilder();
        while (iterator.advance()) {
            map.put("c", 3L);
            map.put("b", 5L);
            seen.append(Display.toJava(iterator.key()))
                    .append('=')
                    .append(Display.toJava(iterator.value()))
                    .append(' ');
        }
        assertEquals("a=1 b=5 ", seen.toString());
    }

    @Test
    void aSetHoldsEqualValuesOnce() {
        ZexusSet set = new ZexusSet();
        assertTrue(set.add(1L, null));
        assertFalse(set.add(1.0, null));
        assertTrue(set.add(Strings.fromJava("1"), null));
        assertTrue(set.add(true, null));
        assertTrue(set.add(ZexusNull.NULL, null));
        assertTrue(set.add(0.5, null));
        assertEquals("{1, 1, true, null, 0.5}", Display.toJava(set));
        assertTrue(set.has(1.0));
        assertTrue(set.remove(1.0));
        assertFalse(set.has(1L));
        assertThrows(ZexusException.class, () -> set.add(ZexusList.empty(), null));
        assertFalse(set.has(ZexusList.empty()));
    }

    @Test
    void stringsIterateByCodePoint() {
        ZexusIterator iterator = new StringIterator(Strings.fromJava("a\ud83d\ude00b"));
        StringBuilder seen = new StringBuilder();
        while (iterator.advance()) {
            seen.append(iterator.key()).append(Display.toJava(iterator.item())).append(' ');
        }
        assertEquals("0a 1\ud83d\ude00 2b ", seen.toString());
    }
}
