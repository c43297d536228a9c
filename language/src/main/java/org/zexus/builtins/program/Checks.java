package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** The builtins that end a call, or the program, with an error when something does not hold. */
final class Checks {
    private Checks() {}

    static Object require(Node where, Object condition, Object message) {
        return check(where, condition, ErrorKind.REQUIREMENT,
                "Requirement failed: " + text(message, "Requirement not met"));
    }

    static Object verify(Node where, Object condition, Object message) {
        return check(where, condition, ErrorKind.VERIFICATION, text(message, "Verification failed"));
    }

    static Object assertTrue(Node where, Object condition, Object message) {
        return check(where, condition, ErrorKind.ASSERTION, text(message, "Assertion failed"));
    }

    static Object revert(Node where, Object message) {
        throw Errors.of(ErrorKind.REVERT, where,
                isLeftOut(message) ? "Transaction reverted" : "Transaction reverted: " + Display.toJava(message));
    }

    private static Object check(Node where, Object condition, ErrorKind kind, String message) {
        if (Truth.of(condition)) {
            return true;
        }
        throw Errors.of(kind, where, message);
    }

    private static String text(Object message, String usual) {
        return isLeftOut(message) ? usual : Display.toJava(message);
    }

    private static boolean isLeftOut(Object message) {
        return message == Missing.MISSING || message == ZexusNull.NULL;
    }
}
