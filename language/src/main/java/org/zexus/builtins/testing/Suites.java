package org.zexus.builtins.testing;

import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.Locale;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.builtins.state.TestRun;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorText;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ZexusNull;

/** Runs suites and tests, and says what became of them. */
final class Suites {
    /** Waits that a builtin goes on behind cannot put its task aside: no node says that they could. */
    private static final Node IN_PLACE = null;

    private Suites() {}

    private static TestRun run(Node where) {
        return LibraryState.get(where).tests();
    }

    static Object describe(Node where, Object name, Object body) {
        TestRun run = run(where);
        if (!run.isCollected()) {
            print(where, Arguments.java(name));
        }
        run.enter(Arguments.java(name));
        try {
            complete(where, body);
        } finally {
            run.leave();
        }
        return ZexusNull.NULL;
    }

    static Object test(Node where, Object name, Object body) {
        TestRun run = run(where);
        String text = Arguments.java(name);
        if (!run.includes(text)) {
            return ZexusNull.NULL;
        }
        long start = System.nanoTime();
        AbstractTruffleException error = null;
        run.begin(text);
        try {
            runTest(where, run, body);
        } catch (AbstractTruffleException e) {
            // Throws on what no program may catch.
            ErrorValue.caught(e);
            TruffleStackTrace.fillIn(e);
            error = e;
        } finally {
            run.end();
        }
        finish(where, result(run, text, error, (System.nanoTime() - start) / 1e9));
        return error == null;
    }

    private static TestRun.Result result(TestRun run, String name, AbstractTruffleException error, double seconds) {
        if (error == null) {
            return new TestRun.Result(run.path(), name, TestRun.Status.PASSED, "", "", seconds);
        }
        String message = error instanceof ZexusException zexus
                ? zexus.kind().guestName() + ": " + zexus.getMessage()
                : error.getMessage();
        return new TestRun.Result(run.path(), name, TestRun.Status.FAILED, message, ErrorText.of(error), seconds);
    }

    private static void runTest(Node where, TestRun run, Object body) {
        for (TestRun.Suite suite : run.open()) {
            suite.before().forEach(hook -> complete(where, hook));
        }
        try {
            complete(where, body);
        } finally {
            for (TestRun.Suite suite : run.open().reversed()) {
                suite.after().forEach(hook -> complete(where, hook));
            }
        }
    }

    /** Calls a function, and waits for its end if it is an asynchronous one. */
    private static void complete(Node where, Object function) {
        Scheduler.get(where).join(InvokeNode.call(where, function), IN_PLACE);
    }

    static Object skip(Node where, Object name, @SuppressWarnings("unused") Object body) {
        TestRun run = run(where);
        String text = Arguments.java(name);
        if (run.includes(text)) {
            finish(where, new TestRun.Result(run.path(), text, TestRun.Status.SKIPPED, "", "", 0));
        }
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

    private static void finish(Node where, TestRun.Result result) {
        TestRun run = run(where);
        run.add(result);
        if (!run.isCollected()) {
            print(where, result.status().name().toLowerCase(Locale.ROOT) + ": " + result.name()
                    + (result.message().isEmpty() ? "" : " (" + result.message() + ")"));
        }
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
            map.put("report", Strings.fromJava(result.report()));
            map.put("seconds", result.seconds());
            list.push(map);
        }
        return list;
    }
}
