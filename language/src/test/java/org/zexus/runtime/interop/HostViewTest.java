package org.zexus.runtime.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Java host sees of the values of the language. */
class HostViewTest {

    private Context context;

    @BeforeEach
    void open() {
        context = Context.newBuilder("zexus").allowAllAccess(true).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Value eval(String code) {
        return context.eval("zexus", code);
    }

    @Test
    void simpleValues() {
        assertTrue(eval("null").isNull());
        assertTrue(eval("true").asBoolean());
        assertEquals(42, eval("42").asInt());
        assertEquals(2.5, eval("2.5").asDouble());
        assertEquals("h\u00e9 \ud83d\ude00", eval("\"h\u00e9 \ud83d\ude00\"").asString());
    }

    @Test
    void bigIntegers() {
        Value big = eval("2 ** 100");
        assertTrue(big.isNumber());
        assertFalse(big.fitsInLong());
        assertTrue(big.fitsInBigInteger());
        assertEquals(BigInteger.TWO.pow(100), big.asBigInteger());
        assertTrue(big.fitsInDouble());
        assertEquals(0x1p100, big.asDouble());
        assertFalse(eval("2 ** 100 + 1").fitsInDouble());
        assertEquals("1267650600228229401496703205376", big.toString());
    }

    @Test
    void listsAreArrays() {
        Value list = eval("[1, 2.5, \"x\", null]");
        assertTrue(list.hasArrayElements());
        assertEquals(4, list.getArraySize());
        assertEquals(2.5, list.getArrayElement(1).asDouble());
        list.setArrayElement(0, 7);
        list.setArrayElement(4, "new");
        list.removeArrayElement(1);
        assertEquals("[7, x, null, new]", list.toString());
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> list.getArrayElement(9));
        assertEquals(List.of(1, 2), eval("[1, 2]").as(new TypeLiteral<List<Integer>>() {}));
        assertTrue(list.hasIterator());
        assertEquals("List", list.getMetaObject().getMetaSimpleName());
    }

    @Test
    void mapsAreHashesAndStringKeysAreMembers() {
        Value map = eval("let m = {\"a\": 1, 7: \"seven\", [true]: 2}\nm");
        assertTrue(map.hasHashEntries());
        assertEquals(3, map.getHashSize());
        assertEquals("seven", map.getHashValue(7).asString());
        assertEquals(1, map.getMember("a").asInt());
        assertEquals(1, map.getMemberKeys().size());
        map.putMember("b", 5);
        map.putHashEntry(8, "eight");
        map.removeHashEntry(true);
        assertEquals("{a: 1, 7: seven, b: 5, 8: eight}", map.toString());
        StringBuilder entries = new StringBuilder();
        Value iterator = map.getHashEntriesIterator();
        while (iterator.hasIteratorNextElement()) {
            Value entry = iterator.getIteratorNextElement();
            entries.append(entry.getArrayElement(0)).append('=').append(entry.getArrayElement(1)).append(' ');
        }
        assertEquals("a=1 7=seven b=5 8=eight ", entries.toString());
        assertThrows(UnsupportedOperationException.class, () -> map.putHashEntry(1.5, 0));
        assertNull(map.getMember("zip"));
    }

    @Test
    void functionsAreExecutable() {
        Value add = eval("action add(a, b = 2) { return a + b }\nadd");
        assertTrue(add.canExecute());
        assertEquals(5, add.execute(3).asInt());
        assertEquals("xy", add.execute("x", "y").asString());
        assertEquals(3, eval("(x) => x + 1").execute((short) 2).asInt());
        PolyglotException error = assertThrows(PolyglotException.class, () -> add.execute(1, 2, 3));
        assertEquals("add expects at most 2 arguments, got 3", error.getMessage());
        assertEquals(3, eval("len").execute("abc").asInt());
        assertEquals("Action", add.getMetaObject().getMetaSimpleName());
    }

    @Test
    void typesAreClassesOfTheirInstances() {
        Value type = eval("""
                data Animal { name: string }
                data Dog extends Animal { private age = 3, legs = 4
                    action speak(to = "you") { return this.name + " barks at " + to }
                    computed double => legs * 2
                }
                Dog
                """);
        assertTrue(type.canInstantiate());
        assertTrue(type.isMetaObject());
        assertEquals("Dog", type.getMetaSimpleName());
        Value dog = type.newInstance("Rex");
        assertTrue(type.isMetaInstance(dog));
        assertEquals("Dog", dog.getMetaObject().getMetaSimpleName());
        assertEquals("Rex", dog.getMember("name").asString());
        assertEquals(8, dog.getMember("double").asInt());
        assertEquals("Rex barks at me", dog.invokeMember("speak", "me").asString());
        assertTrue(dog.canInvokeMember("toJSON"));
        assertFalse(dog.hasMember("age"));
        assertFalse(dog.getMemberKeys().contains("age"));
        dog.putMember("legs", 3);
        assertEquals("Dog(name=Rex, age=3, legs=3)", dog.toString());
        assertThrows(PolyglotException.class, () -> dog.putMember("name", 5));
        assertThrows(UnsupportedOperationException.class, () -> dog.putMember("wings", 5));
        assertTrue(dog.getMetaObject().getMetaParents().getArrayElement(0).isMetaInstance(dog));
    }

    @Test
    void contractStateCannotBeWritten() {
        Value counter = eval("contract Counter { state n = 0\n action inc() { n += 1\n return n } }\nCounter()");
        assertEquals(1, counter.invokeMember("inc").asInt());
        assertEquals(1, counter.getMember("n").asInt());
        assertThrows(UnsupportedOperationException.class, () -> counter.putMember("n", 5));
    }

    @Test
    void enumsAndModulesHaveMembers() {
        Value level = eval("enum Level { LOW, HIGH = 5 }\nLevel");
        assertEquals(5, level.getMember("HIGH").asInt());
        assertEquals(2, level.getMemberKeys().size());
        Value module = eval("module M { let x = 1\n action set(v) { x = v }\n private action no() { } }\nM");
        module.invokeMember("set", 9);
        assertEquals(9, module.getMember("x").asInt());
        assertFalse(module.hasMember("no"));
    }

    @Test
    void errorsAreExceptions() {
        Value error = eval("let e = null\ntry { 1 / 0 } catch (x) { e = x }\ne");
        assertTrue(error.isException());
        assertEquals("Division by zero", error.toString());
        assertEquals("ZeroDivisionError", error.getMember("kind").asString());
        assertEquals(2, error.getMember("line").asInt());
        PolyglotException again = assertThrows(PolyglotException.class, error::throwException);
        assertEquals("Division by zero", again.getMessage());
        assertEquals(2, again.getSourceLocation().getStartLine());
    }

    @Test
    void anErrorThatLeavesTheProgramTellsWhatAndWhere() {
        PolyglotException error = assertThrows(PolyglotException.class,
                () -> eval("action half(n) {\n    return n / 0\n}\nhalf(4)\n"));
        assertTrue(error.isGuestException());
        assertEquals("Division by zero", error.getMessage());
        Value thrown = error.getGuestObject();
        assertEquals("ZeroDivisionError", thrown.getMember("kind").asString());
        assertEquals("check the divisor before dividing", thrown.getMember("hint").asString());
        assertEquals(2, error.getSourceLocation().getStartLine());
        assertEquals("half (Unnamed:2:14)", thrown.getMember("stack").getArrayElement(0).asString());
        assertEquals("Unnamed:4:1", thrown.getMember("stack").getArrayElement(1).asString());
    }

    @Test
    void aThrownValueCanBeRead() {
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("throw {code: 5}"));
        assertEquals("{code: 5}", error.getMessage());
        assertEquals(5, error.getGuestObject().getMember("value").getMember("code").asInt());
    }

    @Test
    void hostMapsAndListsBehaveLikeThoseOfTheLanguage() {
        Value check = eval("""
                action check(xs, m) {
                    let seen = []
                    for each i, x in xs { seen.push(i + ":" + x) }
                    for each k, v in m { seen.push(k + "=" + v) }
                    m["new"] = 1
                    xs[0] = 5
                    return [seen, xs[0], xs[-1], xs[9], xs[1:], xs.length, m["a"], m["none"], 2 in xs, "a" in m,
                        type(xs), "" + xs]
                }
                check
                """);
        List<Object> list = new ArrayList<>(List.of(1, 2, 3));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("a", 7));
        assertEquals("[[0:1, 1:2, 2:3, a=7], 5, 3, null, [2, 3], 3, 7, null, true, true, List, [5, 2, 3]]",
                check.execute(list, map).toString());
        assertEquals(5L, ((Number) list.get(0)).longValue());
        assertEquals(1L, ((Number) map.get("new")).longValue());
    }

    public static final class Account {
        public int balance = 10;

        public int deposit(int amount) {
            balance += amount;
            return balance;
        }

        public void fail() {
            throw new IllegalStateException("closed");
        }
    }

    @Test
    void hostObjectsHaveMembersAndMethods() {
        Value check = eval("""
                action check(account) {
                    account.deposit(5)
                    account.balance += 1
                    let caught = ""
                    try { account.fail() } catch (e) { caught = e.message }
                    return [account.balance, account.deposit(0), caught]
                }
                check
                """);
        assertEquals("[16, 16, closed]", check.execute(new Account()).toString());
    }

    @Test
    void hostFunctionsCanBeCalledAndPassed() {
        Function<Number, Long> twice = x -> x.longValue() * 2;
        assertEquals("[2, 4]", eval("(f) => [1, 2].map(f)").execute(twice).toString());
        assertEquals(6, eval("(f) => f(3)").execute(twice).asInt());
        assertEquals("TypeError: Integer is not callable",
                eval("(f) => { try { f(1) } catch (e) { return e.kind + \": \" + e } }").execute(5).asString());
    }
}
