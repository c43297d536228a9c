package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.zexus.runtime.collection.ZexusSet;

/**
 * The language's own conformance test of interoperability, in place of the Truffle TCK, which is not published for this
 * release of Truffle: each kind of value has exactly the traits of a table; it answers every message of each of its
 * traits, and refuses every message of the others. Assertions are on in tests, so that the library itself checks the
 * contracts between the messages as well.
 */
class InteropMessagesTest {

    private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    /** What a value can be or have. */
    private enum Trait {
        NULL, BOOLEAN, STRING, NUMBER, DATE, TIME, TIME_ZONE, DURATION, EXCEPTION, ARRAY, BUFFER, HASH, ITERABLE,
        ITERATOR, MEMBERS, EXECUTABLE, INSTANTIABLE, POINTER, META_OBJECT, SCOPE;

        /** Whether a value says it has it. */
        boolean of(Object value) {
            return switch (this) {
                case NULL -> INTEROP.isNull(value);
                case BOOLEAN -> INTEROP.isBoolean(value);
                case STRING -> INTEROP.isString(value);
                case NUMBER -> INTEROP.isNumber(value);
                case DATE -> INTEROP.isDate(value);
                case TIME -> INTEROP.isTime(value);
                case TIME_ZONE -> INTEROP.isTimeZone(value);
                case DURATION -> INTEROP.isDuration(value);
                case EXCEPTION -> INTEROP.isException(value);
                case ARRAY -> INTEROP.hasArrayElements(value);
                case BUFFER -> INTEROP.hasBufferElements(value);
                case HASH -> INTEROP.hasHashEntries(value);
                case ITERABLE -> INTEROP.hasIterator(value);
                case ITERATOR -> INTEROP.isIterator(value);
                case MEMBERS -> INTEROP.hasMembers(value);
                case EXECUTABLE -> INTEROP.isExecutable(value);
                case INSTANTIABLE -> INTEROP.isInstantiable(value);
                case POINTER -> INTEROP.isPointer(value);
                case META_OBJECT -> INTEROP.isMetaObject(value);
                case SCOPE -> INTEROP.isScope(value);
            };
        }

        /** The messages that only a value with this trait answers. */
        List<Executable> messages(Object value) {
            return switch (this) {
                case NULL -> List.of();
                case BOOLEAN -> List.of(() -> INTEROP.asBoolean(value));
                case STRING -> List.of(() -> INTEROP.asString(value), () -> INTEROP.asTruffleString(value));
                case NUMBER -> List.of(() -> INTEROP.asDouble(value), () -> INTEROP.asBigInteger(value));
                case DATE -> List.of(() -> INTEROP.asDate(value));
                case TIME -> List.of(() -> INTEROP.asTime(value));
                case TIME_ZONE -> List.of(() -> INTEROP.asTimeZone(value));
                case DURATION -> List.of(() -> INTEROP.asDuration(value));
                case EXCEPTION -> List.of(() -> INTEROP.getExceptionType(value),
                        () -> INTEROP.isExceptionIncompleteSource(value) /* of a parse error only */);
                case ARRAY -> List.of(() -> INTEROP.getArraySize(value), () -> INTEROP.readArrayElement(value, 0));
                case BUFFER -> List.of(() -> INTEROP.getBufferSize(value), () -> INTEROP.isBufferWritable(value));
                case HASH -> List.of(() -> INTEROP.getHashSize(value), () -> INTEROP.getHashEntriesIterator(value),
                        () -> INTEROP.getHashKeysIterator(value), () -> INTEROP.getHashValuesIterator(value));
                case ITERABLE -> List.of(() -> INTEROP.getIterator(value));
                case ITERATOR -> List.of(() -> INTEROP.hasIteratorNextElement(value));
                case MEMBERS -> List.of(() -> INTEROP.getMembers(value));
                case EXECUTABLE -> List.of(() -> INTEROP.execute(value));
                case INSTANTIABLE -> List.of(() -> INTEROP.instantiate(value));
                case POINTER -> List.of(() -> INTEROP.asPointer(value));
                case META_OBJECT -> List.of(() -> INTEROP.getMetaSimpleName(value),
                        () -> INTEROP.getMetaQualifiedName(value), () -> INTEROP.isMetaInstance(value, value));
                case SCOPE -> List.of();
            };
        }
    }

    private static final String DECLARATIONS = """
            data Point { x: any; y: any }
            entity Animal { name = "cat"; action speak() { return this.name } }
            enum Color { RED, GREEN }
            contract Token { state total = 5; action add(n) { total = total + n; return total } }
            module Geo { const SIDES = 4; action area(a) { return a * a } }
            action plain(a, b = 2) { return a + b }
            async action later() { await sleep(0); return 1 }
            channel<integer>[2] ch
            let failure = null
            try { 1 / 0 } catch (e) { failure = e }
            """;

    private Runner runner;

    @BeforeEach
    void open() {
        runner = Runner.interpreted();
        runner.run(Runner.compile(DECLARATIONS));
        var unique = new ZexusSet();
        unique.add(1L, null);
        unique.add(2L, null);
        runner.define("unique", unique);
    }

    @AfterEach
    void close() {
        runner.close();
    }

    private DynamicTest kind(String expression, Trait... traits) {
        return dynamicTest(expression, () -> {
            Object value = runner.run(Runner.compile(expression));
            Set<Trait> expected = EnumSet.noneOf(Trait.class);
            expected.addAll(List.of(traits));
            Set<Trait> actual = EnumSet.noneOf(Trait.class);
            Stream.of(Trait.values()).filter(each -> each.of(value)).forEach(actual::add);
            assertEquals(expected, actual);
            for (Trait trait : Trait.values()) {
                if (!expected.contains(trait)) {
                    for (Executable message : trait.messages(value)) {
                        assertThrows(UnsupportedMessageException.class, message, trait + " was not refused");
                    }
                }
            }
            identity(value);
            for (Trait trait : expected) {
                answers(trait, value);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> kindsOfValues() {
        return Stream.of(kind("null", Trait.NULL),
                kind("true", Trait.BOOLEAN),
                kind("42", Trait.NUMBER),
                kind("2 ** 40", Trait.NUMBER),
                kind("2 ** 100", Trait.NUMBER),
                kind("2.5", Trait.NUMBER),
                kind("\"text \\u{1F600}\"", Trait.STRING),
                kind("[1, \"a\", [null]]", Trait.ARRAY, Trait.ITERABLE),
                kind("[]", Trait.ARRAY, Trait.ITERABLE),
                kind("range(3)", Trait.ARRAY, Trait.ITERABLE),
                kind("({a: 1, \"b c\": 2, 3: \"x\"})", Trait.HASH, Trait.MEMBERS),
                kind("({})", Trait.HASH, Trait.MEMBERS),
                kind("unique", Trait.ITERABLE),
                kind("plain", Trait.EXECUTABLE),
                kind("(x) => x", Trait.EXECUTABLE),
                kind("later", Trait.EXECUTABLE),
                kind("len", Trait.EXECUTABLE),
                kind("Animal().speak", Trait.EXECUTABLE),
                kind("Point", Trait.EXECUTABLE, Trait.INSTANTIABLE, Trait.META_OBJECT, Trait.MEMBERS),
                kind("Animal", Trait.EXECUTABLE, Trait.INSTANTIABLE, Trait.META_OBJECT, Trait.MEMBERS),
                kind("Token", Trait.EXECUTABLE, Trait.INSTANTIABLE, Trait.META_OBJECT, Trait.MEMBERS),
                kind("Point(1, 2)", Trait.MEMBERS),
                kind("Animal()", Trait.MEMBERS),
                kind("Token()", Trait.MEMBERS),
                kind("Color", Trait.MEMBERS),
                kind("Color.RED", Trait.NUMBER),
                kind("Geo", Trait.MEMBERS),
                kind("failure", Trait.EXCEPTION, Trait.MEMBERS),
                kind("later()", Trait.MEMBERS),
                kind("ch", Trait.MEMBERS),
                kind("mutex()", Trait.MEMBERS),
                kind("semaphore(2)", Trait.MEMBERS),
                kind("wait_group()", Trait.MEMBERS),
                kind("barrier(2)", Trait.MEMBERS),
                kind("on(\"E\", (e) => e)", Trait.MEMBERS),
                kind("now()", Trait.DATE, Trait.TIME, Trait.TIME_ZONE));
    }

    private static void identity(Object value) throws InteropException {
        assertTrue(INTEROP.hasLanguage(value) || !(value instanceof TruffleObject));
        assertTrue(INTEROP.isString(INTEROP.toDisplayString(value)));
        assertTrue(INTEROP.isString(INTEROP.toDisplayString(value, false)));
        if (INTEROP.hasLanguage(value)) {
            assertNotNull(INTEROP.getLanguage(value));
        }
        if (INTEROP.hasIdentity(value)) {
            assertTrue(INTEROP.isIdentical(value, value, INTEROP));
            assertEquals(INTEROP.identityHashCode(value), INTEROP.identityHashCode(value));
        }
        if (INTEROP.hasMetaObject(value)) {
            Object meta = INTEROP.getMetaObject(value);
            assertTrue(INTEROP.isMetaObject(meta) && INTEROP.isMetaInstance(meta, value));
            assertFalse(INTEROP.asString(INTEROP.getMetaSimpleName(meta)).isEmpty());
            assertFalse(INTEROP.asString(INTEROP.getMetaQualifiedName(meta)).isEmpty());
        }
        if (INTEROP.hasSourceLocation(value)) {
            assertNotNull(INTEROP.getSourceLocation(value));
        }
        INTEROP.toNative(value);
    }

    private static void answers(Trait trait, Object value) throws Throwable {
        switch (trait) {
            case NULL, SCOPE, POINTER -> {
                // There is no more to ask.
            }
            case BOOLEAN -> assertEquals(value, INTEROP.asBoolean(value));
            case STRING -> assertEquals(INTEROP.asString(value), INTEROP.asTruffleString(value).toJavaStringUncached());
            case NUMBER -> number(value);
            case DATE -> assertNotNull(INTEROP.asDate(value));
            case TIME -> assertNotNull(INTEROP.asTime(value));
            case TIME_ZONE -> {
                assertNotNull(INTEROP.asTimeZone(value));
                assertTrue(INTEROP.isInstant(value));
                assertNotNull(INTEROP.asInstant(value));
            }
            case DURATION -> assertNotNull(INTEROP.asDuration(value));
            case EXCEPTION -> exception(value);
            case ARRAY -> array(value);
            case BUFFER -> INTEROP.readBufferShort(value, ByteOrder.BIG_ENDIAN, 0);
            case HASH -> hash(value);
            case ITERABLE -> elements(INTEROP.getIterator(value));
            case ITERATOR -> elements(value);
            case MEMBERS -> members(value);
            case EXECUTABLE -> call(() -> INTEROP.execute(value));
            case INSTANTIABLE -> call(() -> INTEROP.instantiate(value));
            case META_OBJECT -> {
                assertFalse(INTEROP.asString(INTEROP.getMetaSimpleName(value)).isEmpty());
                assertFalse(INTEROP.isMetaInstance(value, 42));
                if (INTEROP.hasMetaParents(value)) {
                    assertTrue(INTEROP.hasArrayElements(INTEROP.getMetaParents(value)));
                }
            }
        }
    }

    /** A call that may fail, but only as a program may, or because of the number of arguments. */
    private static void call(Executable call) throws Throwable {
        try {
            call.execute();
        } catch (AbstractTruffleException | InteropException expected) {
            // The value says itself what it takes.
        }
    }

    private static void number(Object value) throws InteropException {
        check(INTEROP.fitsInByte(value), () -> INTEROP.asByte(value));
        check(INTEROP.fitsInShort(value), () -> INTEROP.asShort(value));
        check(INTEROP.fitsInInt(value), () -> INTEROP.asInt(value));
        check(INTEROP.fitsInLong(value), () -> INTEROP.asLong(value));
        check(INTEROP.fitsInBigInteger(value), () -> INTEROP.asBigInteger(value));
        check(INTEROP.fitsInFloat(value), () -> INTEROP.asFloat(value));
        check(INTEROP.fitsInDouble(value), () -> INTEROP.asDouble(value));
        assertTrue(INTEROP.fitsInDouble(value) || INTEROP.fitsInBigInteger(value));
    }

    private static void check(boolean fits, Executable message) {
        if (fits) {
            assertDoesNotThrow(message);
        } else {
            assertThrows(UnsupportedMessageException.class, message);
        }
    }

    private static void exception(Object value) throws InteropException {
        assertNotNull(INTEROP.getExceptionType(value));
        assertThrows(AbstractTruffleException.class, () -> {
            throw INTEROP.throwException(value);
        });
        assertTrue(INTEROP.hasExceptionMessage(value));
        assertTrue(INTEROP.isString(INTEROP.getExceptionMessage(value)));
        if (INTEROP.hasExceptionStackTrace(value)) {
            Object frames = INTEROP.getExceptionStackTrace(value);
            for (long i = 0; i < INTEROP.getArraySize(frames); i++) {
                assertTrue(INTEROP.hasExecutableName(INTEROP.readArrayElement(frames, i)));
            }
        }
        if (INTEROP.hasExceptionCause(value)) {
            assertTrue(INTEROP.isException(INTEROP.getExceptionCause(value)));
        }
    }

    private static void array(Object value) throws InteropException {
        long size = INTEROP.getArraySize(value);
        for (long i = 0; i < size; i++) {
            assertTrue(INTEROP.isArrayElementReadable(value, i));
            Object element = INTEROP.readArrayElement(value, i);
            if (INTEROP.isArrayElementModifiable(value, i)) {
                INTEROP.writeArrayElement(value, i, element);
                assertEquals(element, INTEROP.readArrayElement(value, i));
            }
        }
        for (long outside : new long[]{-1, size, Long.MAX_VALUE}) {
            assertFalse(INTEROP.isArrayElementReadable(value, outside));
            assertFalse(INTEROP.isArrayElementModifiable(value, outside));
            assertFalse(INTEROP.isArrayElementRemovable(value, outside));
            assertThrows(InvalidArrayIndexException.class, () -> INTEROP.readArrayElement(value, outside));
        }
        if (INTEROP.isArrayElementInsertable(value, size)) {
            INTEROP.writeArrayElement(value, size, 7);
            assertEquals(size + 1, INTEROP.getArraySize(value));
            assertTrue(INTEROP.isArrayElementRemovable(value, size));
            INTEROP.removeArrayElement(value, size);
            assertEquals(size, INTEROP.getArraySize(value));
        }
    }

    private static void hash(Object value) throws InteropException {
        List<Object> keys = elements(INTEROP.getHashKeysIterator(value));
        List<Object> values = elements(INTEROP.getHashValuesIterator(value));
        List<Object> entries = elements(INTEROP.getHashEntriesIterator(value));
        assertEquals(INTEROP.getHashSize(value), keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Object key = keys.get(i);
            assertTrue(INTEROP.isHashEntryReadable(value, key) && INTEROP.isHashEntryExisting(value, key));
            assertEquals(values.get(i), INTEROP.readHashValue(value, key));
            assertEquals(2, INTEROP.getArraySize(entries.get(i)));
            assertEquals(key, INTEROP.readArrayElement(entries.get(i), 0));
            if (INTEROP.isHashEntryModifiable(value, key)) {
                INTEROP.writeHashEntry(value, key, values.get(i));
            }
        }
        assertThrows(UnknownKeyException.class, () -> INTEROP.readHashValue(value, "no such key"));
        assertEquals(1, INTEROP.readHashValueOrDefault(value, "no such key", 1));
        if (INTEROP.isHashEntryInsertable(value, "new key")) {
            INTEROP.writeHashEntry(value, "new key", 1);
            assertEquals(keys.size() + 1, INTEROP.getHashSize(value));
            assertTrue(INTEROP.isHashEntryRemovable(value, "new key"));
            INTEROP.removeHashEntry(value, "new key");
        }
        assertThrows(UnknownKeyException.class, () -> INTEROP.removeHashEntry(value, "no such key"));
        assertEquals(keys.size(), INTEROP.getHashSize(value));
    }

    private static List<Object> elements(Object iterator) throws InteropException {
        assertTrue(INTEROP.isIterator(iterator));
        List<Object> elements = new ArrayList<>();
        while (INTEROP.hasIteratorNextElement(iterator)) {
            elements.add(INTEROP.getIteratorNextElement(iterator));
        }
        assertThrows(StopIterationException.class, () -> INTEROP.getIteratorNextElement(iterator));
        return elements;
    }

    private static void members(Object value) throws InteropException {
        Object names = INTEROP.getMembers(value);
        assertTrue(INTEROP.hasArrayElements(names));
        for (long i = 0; i < INTEROP.getArraySize(names); i++) {
            String name = INTEROP.asString(INTEROP.readArrayElement(names, i));
            assertTrue(INTEROP.isMemberExisting(value, name), name);
            assertTrue(INTEROP.isMemberReadable(value, name) || INTEROP.isMemberInvocable(value, name), name);
            if (INTEROP.isMemberReadable(value, name)) {
                Object member = INTEROP.readMember(value, name);
                if (INTEROP.isMemberModifiable(value, name)) {
                    INTEROP.writeMember(value, name, member);
                }
            }
            INTEROP.hasMemberReadSideEffects(value, name);
            INTEROP.hasMemberWriteSideEffects(value, name);
        }
        String unknown = "no_such_member";
        assertFalse(INTEROP.isMemberExisting(value, unknown));
        assertFalse(INTEROP.isMemberReadable(value, unknown));
        assertFalse(INTEROP.isMemberInvocable(value, unknown));
        assertFalse(INTEROP.isMemberRemovable(value, unknown));
        assertThrows(UnknownIdentifierException.class, () -> INTEROP.readMember(value, unknown));
        assertThrows(InteropException.class, () -> INTEROP.invokeMember(value, unknown));
        if (INTEROP.isMemberInsertable(value, unknown)) {
            INTEROP.writeMember(value, unknown, 1);
            assertTrue(INTEROP.isMemberReadable(value, unknown));
            if (INTEROP.isMemberRemovable(value, unknown)) {
                INTEROP.removeMember(value, unknown);
                assertFalse(INTEROP.isMemberExisting(value, unknown));
            }
        } else {
            assertThrows(InteropException.class, () -> INTEROP.writeMember(value, unknown, 1));
        }
    }
}
