package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;

/** Very long chains and statements compile in a bounded stack. */
class LargeProgramTest {
    private static final int LENGTH = 100_000;

    private static String repeat(String part, String separator, int count) {
        return (part + separator).repeat(count - 1) + part;
    }

    @Test
    void chainsOfOperators() {
        Bytecode code = Compiled.module("let a = 1\n" + repeat("a", " + ", LENGTH));
        assertEquals(LENGTH - 1, Compiled.mnemonics(code).stream().filter("ADD"::equals).count());
    }

    @Test
    void chainsOfConstants() {
        assertEquals(
                "0 LOAD_CONST " + LENGTH + "\n1 RETURN\n",
                Compiled.main(repeat("1", " + ", LENGTH)));
    }

    @Test
    void chainsOfLogicalOperators() {
        assertTrue(
                Compiled.module("if " + repeat("a", " && ", LENGTH) + " { print(1) }").instructions().size() > LENGTH);
        assertTrue(Compiled.module(repeat("a", " ?? ", LENGTH)).instructions().size() > LENGTH);
    }

    @Test
    void chainsOfCalls() {
        Bytecode code = Compiled.module("a" + ".b(1)".repeat(LENGTH));
        assertEquals(LENGTH, Compiled.mnemonics(code).stream().filter("CALL_METHOD"::equals).count());
    }

    @Test
    void chainsOfElseIf() {
        String text = "if x == 0 { print(0) }" + IntStream.range(1, 10_000)
                .mapToObj(i -> " else if x == " + i + " { print(" + i + ") }")
                .collect(Collectors.joining());
        assertEquals(10_000, Compiled.mnemonics(Compiled.module(text)).stream().filter("EQ"::equals).count());
    }

    @Test
    void manyArms() {
        String text = "match x { " + IntStream.range(0, 10_000)
                .mapToObj(i -> i + " => print(" + i + ")")
                .collect(Collectors.joining(", ")) + " }";
        assertEquals(10_000, Compiled.mnemonics(Compiled.module(text)).stream().filter("EQ"::equals).count());
    }

    @Test
    void literalsKeepTheStackShallow() {
        Bytecode code = Compiled.module("[" + repeat("x", ", ", LENGTH) + "]");
        assertTrue(Compiled.mnemonics(code).stream().filter("LIST_APPEND"::equals).count() > LENGTH / 2);
    }

    @Test
    void deepNestingDoesNotDependOnTheStackOfTheCaller() throws InterruptedException {
        String text = "if x { ".repeat(400) + "print(" + "(".repeat(150) + "x" + ")".repeat(150) + ")"
                + " }".repeat(400);
        var compiled = new AtomicReference<Bytecode>();
        var caller = new Thread(null, () -> compiled.set(Compiled.module(text)), "little-stack", 128 << 10);
        caller.start();
        caller.join();
        assertEquals(400, Compiled.mnemonics(compiled.get()).stream().filter("JUMP_IF_FALSE"::equals).count());
    }
}
