package org.zexus.builtins.testing;

import com.oracle.truffle.api.nodes.Node;
import java.util.Locale;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.TestRun;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** Runs suites and tests, and says what became of them. */
final class Suites {
    private Suites() {}

    private static TestRun run(Node where) {
        return LibraryState.get(where).tests();
    }

    static Object describe(Node where, Object name, Object body) {
        TestRun run = run(where);
        print(where, Arguments.java(name));
        run.enter(Arguments.java(name));
        try {
            InvokeNode.call(where, body);
        } finally {
            run.leave();
        }
        return ZexusNull.NULL;
    }

    static Object test(Node where, Object name, Object body) {
        TestRun run = run(where);
        long start = System.nanoTime();
        String message = "";
        TestRun.Status status = TestRun.Status.PASSED;
        try {
            runTest(where, run, body);
        } catch (ZexusException e) {
            status = TestRun.Status.FAILED;
            message = e.kind().guestName() + ": " + e.getMessage();
        }
        finish(where, Arguments.java(name), status, message, (System.nanoTime() - start) / 1e9);
        return status == TestRun.Status.PASSED;
    }

    private static void runTest(Node where, TestRun run, Object body) {
        for (TestRun.Suite suite : run.open()) {
            suite.before().forEach(hook -> InvokeNode.call(where, hook));
        }
        try {
            InvokeNode.call(where, body);
        } finally {
            for (TestRun.Suite suite : run.open().reversed()) {
                suite.after().forEach(hook -> InvokeNode.call(where, hook));
            }
        }
    }

    static Object skip(Node where, Object name, @SuppressWarnings("unused") Object body) {
        finish(where, Arguments.java(name), TestRun.Status.SKIPPED, "", 0);
        return ZexusNull.NULL;
    }

    static Object beforeEach(Node where, Object body) {
        innermost(where, "before_each").before().add(body);
        return ZexusNull.NULL;
    }

    static Object afterEach(Node where, Object body) {
        innermost(where, "after_each").after().add(body);
        return ZexusNull.NULL;
    }

    private static TestRun.Suite innermost(Node where, String function) {
        TestRun run = run(where);
        if (run.open().isEmpty()) {
            throw Errors.valueError(where, function + " belongs inside of a suite")
                    .withHint("describe(name, body) runs a suite");
        }
        return run.open().getLast();
    }

    private static void finish(Node where, String name, TestRun.Status status, String message, double seconds) {
        TestRun run = run(where);
        run.add(new TestRun.Result(run.path(), name, status, message, seconds));
        print(where, status.name().toLowerCase(Locale.ROOT) + ": " + name
                + (message.isEmpty() ? "" : " (" + message + ")"));
    }

    private static void print(Node where, String text) {
        var output = LibraryState.get(where).output();
        output.write(Strings.fromJava("  ".repeat(run(where).open().size()) + text));
        output.endLine();
    }

    static Object results(Node where) {
        ZexusList list = ZexusList.empty();
        for (TestRun.Result result : run(where).results()) {
            var map = new ZexusMap();
            map.put("suite", Strings.fromJava(String.join(" > ", result.suites())));
            map.put("name", Strings.fromJava(result.name()));
            map.put("status", Strings.fromJava(result.status().name().toLowerCase(Locale.ROOT)));
            map.put("message", Strings.fromJava(result.message()));
            map.put("seconds", result.seconds());
            list.push(map);
        }
        return list;
    }
}
