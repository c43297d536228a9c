package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;

/** Deep and long texts, on a thread stack of one megabyte. */
class NestingTest {
    private static final long STACK = 1 << 20;
    private static final int MANY = 100_000;

    private static ParseResult parse(String text) throws InterruptedException {
        return parse(text, STACK);
    }

    private static ParseResult parse(String text, long stack) throws InterruptedException {
        var result = new ParseResult[1];
        var failure = new Throwable[1];
        var thread = new Thread(null, () -> result[0] = Parser.parse(text, "main.zx"), "parser", stack);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure[0] = thrown);
        thread.start();
        thread.join();
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
        return result[0];
    }

    private static String nest(String open, String inner, String close, int depth) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    static Stream<List<String>> nestedForms() {
        return Stream.of(
                List.of("x = ", "(", "1", ")"), List.of("x = ", "[", "1", "]"), List.of("x = ", "{a: ", "1", "}"),
                List.of("", "f(", "1", ")"), List.of("", "a[", "1", "]"), List.of("", "A{a: ", "1", "}"),
                List.of("x = ", "-", "1", ""), List.of("x = ", "not ", "1", ""), List.of("x = ", "2 ** ", "1", ""),
                List.of("x = ", "await ", "y", ""), List.of("", "x = ", "1", ""), List.of("x = ", "a ? 1 : ", "1", ""),
                List.of("x = ", "if a then 1 else ", "1", ""), List.of("x = ", "\"${", "1", "}\""),
                List.of("x = ", "a ?? b || c && d == e < f + g * (", "1", ")"), List.of("x = ", "(x) => ", "1", ""),
                List.of("x = ", "lambda x: ", "1", ""), List.of("x = ", "f(action(x) { return ", "1", "})"),
                List.of("x = ", "if x { ", "1", "} else { 2 }"), List.of("x = ", "match x { 1 => ", "1", "}"),
                List.of("", "{", "1", "}"), List.of("", "if x { ", "1", "}"), List.of("", "if x: ", "1", ""),
                List.of("", "try { ", "1", "} catch { }"), List.of("", "action f() {", "1", "}"),
                List.of("", "module M {", "1", "}"), List.of("", "contract M { action f() {", "1", "}}"),
                List.of("", "data M { ", "a", "}"), List.of("", "defer ", "1", ""), List.of("", "find ", "a", ""),
                List.of("", "action f(x = action() { ", "1", "}) { }"), List.of("match x { ", "[", "1", "]"),
                List.of("channel<", "List<", "int", ">"), List.of("let ", "[", "a", "] = 1"));
    }

    @ParameterizedTest
    @MethodSource("nestedForms")
    void tooDeepNestingIsOneError(List<String> form) throws InterruptedException {
        var result = parse(form.get(0) + nest(form.get(1), form.get(2), form.get(3), MANY));
        var errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertEquals(1, errors.size());
        assertEquals("nesting is too deep", errors.getFirst().message());
        assertFalse(result.incomplete());
    }

    @Test
    void nestingWithoutClosingBracketsIsOneError() throws InterruptedException {
        for (String open : List.of("(", "[", "f(", "{\n", "if a {\n", "x = [{a: (")) {
            var result = parse(open.repeat(MANY));
            assertEquals(List.of("nesting is too deep"),
                    result.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::message).toList(), open);
        }
    }

    @Test
    void aThousandLevelsOfBracketsWork() throws InterruptedException {
        assertFalse(parse("x = " + nest("(", "1", ")", 1_100)).hasErrors());
        assertFalse(parse("x = " + nest("[", "1", "]", 1_100)).hasErrors());
        assertFalse(parse(nest("if x { ", "1", "}", 400)).hasErrors());
    }

    @Test
    void longChainsAreNotNesting() throws InterruptedException {
        var sum = parse("x = a" + " + b".repeat(MANY));
        var assign = (Expression.Assign) ((Statement.ExpressionStatement) sum.program().statements().getFirst())
                .expression();
        assertEquals(MANY + 1, assign.value().leftSpine().size());
        assertFalse(parse("a" + ".b(1)[2]".repeat(MANY)).hasErrors());
        assertFalse(parse("x = a" + " and not b".repeat(MANY)).hasErrors());
        assertFalse(parse("x = a" + " is T".repeat(MANY)).hasErrors());
        assertFalse(parse("x = a" + " < b".repeat(MANY)).hasErrors());
        assertFalse(parse("x = 1" + " + match(a)".repeat(MANY)).hasErrors());
        assertFalse(parse("x = [" + "1, ".repeat(MANY) + "]").hasErrors());
        assertFalse(parse("f();".repeat(MANY)).hasErrors());
        assertFalse(parse("match x { " + "case 1: 2 ".repeat(MANY) + "}").hasErrors());
        assertFalse(parse("/*".repeat(MANY) + "*/".repeat(MANY)).hasErrors());
    }

    @Test
    void longElseIfChainsAreOneList() throws InterruptedException {
        var result = parse("if a { 1 }" + " else if b { 2 }".repeat(10_000) + " elif c { 3 }".repeat(10_000));
        var statement = (Statement.If) result.program().statements().getFirst();
        assertEquals(20_001, statement.branches().size());
    }

    @Test
    void theStackOfTheCallerDoesNotMatter() throws InterruptedException {
        assertFalse(parse("x = " + nest("(", "1", ")", 1_100), STACK / 4).hasErrors());
    }

    @Test
    void deepRecursionPassesOnWhatTheComputationThrows() {
        assertThrows(IllegalStateException.class, () -> DeepRecursion.compute(() -> {
            if (!Thread.currentThread().getName().equals("zexus-deep-recursion")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException();
        }));
    }
}
