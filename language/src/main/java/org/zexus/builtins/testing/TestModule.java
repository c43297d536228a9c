package org.zexus.builtins.testing;

import java.util.function.IntPredicate;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;

/** The table of the module {@code test}. */
public final class TestModule {
    private TestModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        to.function("describe(name: string, body: function)", "Runs a suite of tests.",
                Boundary.binary(Suites::describe));
        to.function("it|test(name: string, body: function)", "Runs a test: it fails if the function raises an error.",
                Boundary.binary(Suites::test));
        to.function("skip(name: string, body?: function)", "Notes a test without running it.",
                Boundary.binary(Suites::skip));
        to.function("before_each(body: function)", "Calls the function before every test of the suite.",
                Boundary.unary(Suites::beforeEach));
        to.function("after_each(body: function)", "Calls the function after every test of the suite.",
                Boundary.unary(Suites::afterEach));
        to.function("results()", "A list of maps of the tests so far: suite, name, status, message, report, seconds.",
                Boundary.nullary(Suites::results));
        to.function("assert_snapshot(value, name?: string)",
                "Fails unless the value looks as in the snapshot that zexus test --update took of it.",
                Boundary.binary(SnapshotAssertions::matches));
        to.function("snapshots()", "The text of the file of snapshots, with those that the tests have taken so far.",
                Boundary.nullary(SnapshotAssertions::text));
        equality(to);
        kinds(to);
        order(to);
    }

    private static void equality(Functions to) {
        to.function("assert_eq|assert_equal(actual, expected, message?)", "Fails unless both are equal.",
                Boundary.ternary(Assertions::equal));
        to.function("assert_ne|assert_not_equal(actual, unexpected, message?)", "Fails if both are equal.",
                Boundary.ternary(Assertions::notEqual));
        to.function("assert_true(value, message?)", "Fails unless the value counts as true.",
                Boundary.binary(Assertions::isTrue));
        to.function("assert_false(value, message?)", "Fails if the value counts as true.",
                Boundary.binary(Assertions::isFalse));
        to.function("assert_null(value, message?)", "Fails unless the value is null.",
                Boundary.binary(Assertions::isNull));
        to.function("assert_not_null(value, message?)", "Fails if the value is null.",
                Boundary.binary(Assertions::isNotNull));
    }

    private static void kinds(Functions to) {
        to.function("assert_type(value, type: string, message?)",
                "Fails unless type(value) or typeof(value) gives this name.", Boundary.ternary(Assertions::hasType));
        to.function("assert_throws(body: function, kind?: string, message?)",
                "Fails unless the function raises an error, of this kind if given; gives the error.",
                Boundary.ternary(Assertions::raises));
        to.function("assert_contains(container, value, message?)",
                "Fails unless a list, map, set or text contains the value.", Boundary.ternary(Assertions::contains));
        to.function("fail(message?)", "Fails.", Boundary.unary(Assertions::fail));
    }

    private static void order(Functions to) {
        order(to, "assert_gt", "greater than", sign -> sign > 0);
        order(to, "assert_gte|assert_ge", "greater than or equal to", sign -> sign >= 0);
        order(to, "assert_lt", "less than", sign -> sign < 0);
        order(to, "assert_lte|assert_le", "less than or equal to", sign -> sign <= 0);
        to.function("assert_close|assert_almost_equal(actual: number, expected: number, tolerance?: number)",
                "Fails unless two numbers differ by no more than the tolerance (1e-9).",
                Boundary.ternary(Assertions::close));
    }

    private static void order(Functions to, String names, String relation, IntPredicate accepted) {
        to.function(names + "(actual, bound, message?)", "Fails unless the first is " + relation + " the second.",
                Boundary.ternary((where, actual, bound, message) -> Assertions.ordered(where, actual, bound, message,
                        relation, accepted)));
    }
}
