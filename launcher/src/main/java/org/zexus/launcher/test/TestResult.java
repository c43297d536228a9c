package org.zexus.launcher.test;

import java.util.Locale;
import org.graalvm.polyglot.Value;

/**
 * What became of one test.
 *
 * @param suite the names of the suites around it, with {@code >} between them; may be empty
 * @param name its name
 * @param status what became of it
 * @param message why it failed, in a line or more, otherwise empty
 * @param report the message with the calls that led there, otherwise empty
 * @param seconds how long it took
 */
record TestResult(String suite, String name, Status status, String message, String report, double seconds) {

    /** What became of a test, in the words of the module {@code test}. */
    enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** A result as the module {@code test} tells it. */
    static TestResult of(Value result) {
        return new TestResult(text(result, "suite"), text(result, "name"),
                Status.valueOf(text(result, "status").toUpperCase(Locale.ROOT)), text(result, "message"),
                text(result, "report"), result.getMember("seconds").asDouble());
    }

    private static String text(Value result, String member) {
        return result.getMember(member).asString();
    }

    /** The name with those of the suites. */
    String fullName() {
        return suite.isEmpty() ? name : suite + " > " + name;
    }
}
