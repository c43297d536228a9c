package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Zexus values in Java. */
class ValuesTest {
    private final Context context = Context.newBuilder("zexus").allowAllAccess(true).build();

    @AfterEach
    void close() {
        context.close();
    }

    private Value eval(String code) {
        return context.eval("zexus", code);
    }

    @Test
    void theValueOfAProgramIsThatOfItsLastExpression() {
        assertEquals(3, eval("1 + 2").asInt());
        assertEquals(7, eval("let a = 3\nlet b = 4\na + b").asInt());
        assertTrue(eval("let a = 3").isNull());
    }

    @Test
    void numbers() {
        assertEquals(42L, eval("42").asLong());
        assertTrue(eval("42").fitsInInt());
        assertEquals(1.5, eval("1.5").asDouble());
        assertFalse(eval("1.5").fitsInLong());
        assertEquals(Long.MAX_VALUE, eval("9223372036854775807").asLong());
        Value big = eval("2 ** 100");
        assertTrue(big.isNumber());
        assertFalse(big.fitsInLong());
        assertEquals(BigInteger.TWO.pow(100), big.asBigInteger());
        assertEquals(BigInteger.valueOf(5), eval("2 ** 100 - 2 ** 100 + 5").asBigInteger());
    }

    @Test
    void stringsBooleansAndNull() {
        assertEquals("grüße 😀", eval("\"grüße 😀\"").asString());
        assertTrue(eval("1 < 2").asBoolean());
        assertTrue(eval("null").isNull());
        assertEquals("null", eval("null").toString());
    }

    @Test
    void listsAreArrays() {
        Value list = eval("[10, \"x\", [1.5], null]");
        assertTrue(list.hasArrayElements());
        assertEquals(4, list.getArraySize());
        assertEquals(10, list.getArrayElement(0).asInt());
        assertEquals("x", list.getArrayElement(1).asString());
        assertEquals(1.5, list.getArrayElement(2).getArrayElement(0).asDouble());
        assertTrue(list.getArrayElement(3).isNull());
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> list.getArrayElement(4));
        assertEquals(List.of(3, 1, 2), eval("[3, 1, 2]").as(new TypeLiteral<List<Integer>>() {}));
        assertEquals("[1, a, null]", eval("[1, \"a\", null]").toString());
    }

    @Test
    void changesOfAListAreSeenOnBothSides() {
        Value list = eval("let xs = [1, 2]\nxs");
        list.setArrayElement(0, "changed");
        list.setArrayElement(2, 3);
        assertEquals("[changed, 2, 3]", eval("string(xs)").asString());
        eval("xs.push(4)");
        assertEquals(4, list.getArraySize());
        list.as(List.class).remove(1);
        assertEquals("[changed, 3, 4]", eval("string(xs)").asString());
    }

    @Test
    void rangesAreArrays() {
        Value range = eval("range(1000)");
        assertEquals(1000, range.getArraySize());
        assertEquals(999, range.getArrayElement(999).asInt());
    }

    @Test
    void listsAndMapsCanBeIterated() {
        Value iterator = eval("[5, 6]").getIterator();
        assertEquals(5, iterator.getIteratorNextElement().asInt());
        assertEquals(6, iterator.getIteratorNextElement().asInt());
        assertFalse(iterator.hasIteratorNextElement());
        Value keys = eval("({a: 1, b: 2})").getHashKeysIterator();
        assertEquals("a", keys.getIteratorNextElement().asString());
        assertEquals("b", keys.getIteratorNextElement().asString());
    }

    @Test
    void mapsAreHashesAndTheirTextKeysMembers() {
        Value map = eval("let m = {name: \"Ada\", 1: \"one\", nested: {k: [1]}}\nm");
        assertTrue(map.hasHashEntries());
        assertEquals(3, map.getHashSize());
        assertEquals("Ada", map.getHashValue("name").asString());
        assertEquals("one", map.getHashValue(1).asString());
        assertFalse(map.hasHashEntry("1"));
        assertTrue(map.hasMembers());
        assertEquals("Ada", map.getMember("name").asString());
        assertEquals(Set.of("name", "nested"), map.getMemberKeys());
        assertEquals(1, map.getMember("nested").getMember("k").getArrayElement(0).asInt());
        map.putHashEntry("added", 5);
        map.putHashEntry(2, "two");
        map.putMember("member", true);
        map.removeHashEntry(1);
        assertEquals("{name: Ada, nested: {k: [1]}, added: 5, 2: two, member: true}", eval("string(m)").asString());
        assertEquals(Map.of("x", 1, "y", 2), eval("({x: 1, y: 2})").as(new TypeLiteral<Map<String, Integer>>() {}));
    }

    @Test
    void functionsCanBeExecuted() {
        Value add = eval("action add(a, b = 10) { return a + b }\nadd");
        assertTrue(add.canExecute());
        assertEquals(5, add.execute(2, 3).asInt());
        assertEquals(11, add.execute(1).asInt());
        assertEquals("ab", add.execute("a", "b").asString());
        assertEquals(6, eval("(x) => x * 2").execute(3).asInt());
        assertEquals(3, eval("len").execute("abc").asInt());
        assertEquals("action add(a, b = 10)", add.toString());
    }

    @Test
    void functionsActAsFunctionalInterfaces() {
        var twice = eval("(x) => x + x").as(new TypeLiteral<java.util.function.Function<Integer, Integer>>() {});
        assertEquals(14, twice.apply(7));
    }

    @Test
    void functionsTakeValuesOfTheHost() {
        Value apply = eval("action apply(f, v) { return f(v) }\napply");
        assertEquals(42, apply.execute((ProxyExecutable) arguments -> arguments[0].asInt() * 2, 21).asInt());
        Value sum = eval("action total(values) { let s = 0\nfor each v in values { s += v }\nreturn s }\ntotal");
        assertEquals(6, sum.execute(eval("[1, 2, 3]")).asInt());
        assertEquals(6, sum.execute((Object) new int[]{1, 2, 3}).asInt());
    }

    @Test
    void typesCanBeInstantiated() {
        Value point = eval("data Point { x: number, y: number = 0\n"
                + "method sum() { return this.x + this.y }\ncomputed double => 2 * x }\nPoint");
        assertTrue(point.canInstantiate());
        Value p = point.newInstance(3, 4);
        assertEquals(3, p.getMember("x").asInt());
        assertEquals(7, p.invokeMember("sum").asInt());
        assertEquals(6, p.getMember("double").asInt());
        p.putMember("x", 10);
        assertEquals(14, p.invokeMember("sum").asInt());
        assertTrue(p.getMemberKeys().containsAll(Set.of("x", "y", "sum")));
        assertEquals("Point(x=10, y=4)", p.toString());
        assertEquals("Point", p.getMetaObject().getMetaSimpleName());
        assertTrue(point.isMetaInstance(p));
        assertFalse(point.isMetaInstance(5));
    }

    @Test
    void entitiesRunTheirInit() {
        Value account = eval("""
                entity Account {
                    owner: string
                    balance: integer = 0
                    action init(owner) { this.owner = owner }
                    action deposit(n) { this.balance += n; return this.balance }
                }
                Account
                """);
        Value ann = account.newInstance("Ann");
        assertEquals("Ann", ann.getMember("owner").asString());
        assertEquals(5, ann.invokeMember("deposit", 5).asInt());
        assertEquals(5, ann.getMember("balance").asInt());
    }

    @Test
    void typesOfPlainValuesHaveNames() {
        assertEquals("Integer", eval("1").getMetaObject().getMetaSimpleName());
        assertEquals("String", eval("\"s\"").getMetaObject().getMetaSimpleName());
        assertEquals("List", eval("[]").getMetaObject().getMetaSimpleName());
        assertEquals("Map", eval("({})").getMetaObject().getMetaSimpleName());
        assertEquals("Null", eval("null").getMetaObject().getMetaSimpleName());
    }

    @Test
    void enumsAndModulesHaveMembers() {
        Value color = eval("enum Color { RED, GREEN = 5 }\nColor");
        assertEquals(5, color.getMember("GREEN").asInt());
        Value tools = eval(
                "module Tools { let version = 3\nprivate action hidden() { return 1 }\naction twice(n) { return 2 * n } }\nTools");
        assertEquals(3, tools.getMember("version").asInt());
        assertEquals(8, tools.invokeMember("twice", 4).asInt());
        assertFalse(tools.hasMember("hidden"));
    }
}
