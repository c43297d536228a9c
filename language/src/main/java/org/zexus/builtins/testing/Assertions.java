package org.zexus.builtins.testing;

import com.oracle.truffle.api.nodes.Node;
import java.util.function.IntPredicate;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.Membership;
import org.zexus.runtime.operation.Ordering;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** Assertions raise an AssertionError that says what was expected; a message of the program comes first. */
final class Assertions {
    private static final double USUAL_TOLERANCE = 1e-9;

    private Assertions() {}

    private static ZexusException failure(Node where, Object message, String text) {
        String own = message == Missing.MISSING || message == ZexusNull.NULL ? "" : Display.toJava(message) + ": ";
        return Errors.of(ErrorKind.ASSERTION, where, own + text);
    }

    private static Object check(Node where, boolean holds, Object message, String text) {
        if (!holds) {
            throw failure(where, message, text);
        }
        return true;
    }

    static Object equal(Node where, Object actual, Object expected, Object message) {
        if (Equality.equal(actual, expected)) {
            return true;
        }
        String got = Difference.shown(actual);
        String wanted = Difference.shown(expected);
        boolean alike = got.equals(wanted);
        throw failure(where, message, "expected " + wanted + (alike ? " of type " + Kinds.typeName(expected) : "")
                + ", got " + got + (alike ? " of type " + Kinds.typeName(actual) : "")
                + Difference.of(expected, actual));
    }

    static Object notEqual(Node where, Object actual, Object unexpected, Object message) {
        return check(where, !Equality.equal(actual, unexpected), message,
                "expected anything but " + Difference.shown(unexpected));
    }

    static Object isTrue(Node where, Object value, Object message) {
        return check(where, Truth.of(value), message, "expected a true value, got " + Difference.shown(value));
    }

    static Object isFalse(Node where, Object value, Object message) {
        return check(where, !Truth.of(value), message, "expected a false value, got " + Difference.shown(value));
    }

    static Object isNull(Node where, Object value, Object message) {
        return check(where, value == ZexusNull.NULL, message, "expected null, got " + Difference.shown(value));
    }

    static Object isNotNull(Node where, Object value, Object message) {
        return check(where, value != ZexusNull.NULL, message, "expected a value, got null");
    }

    static Object hasType(Node where, Object value, Object type, Object message) {
        String wanted = Arguments.java(type);
        boolean holds = wanted.equals(Kinds.typeName(value)) || wanted.equals(Kinds.of(value).typeofName());
        return check(where, holds, message, "expected " + wanted + ", got " + Kinds.typeName(value));
    }

    static Object raises(Node where, Object body, Object kind, Object message) {
        String wanted = Arguments.java(kind, "Error");
        try {
            InvokeNode.call(where, body);
        } catch (ZexusException e) {
            if (wanted.equals("Error") || wanted.equals(e.kind().guestName())) {
                return ErrorValue.caught(e);
            }
            throw failure(where, message,
                    "expected " + wanted + ", got " + e.kind().guestName() + ": " + e.getMessage());
        }
        throw failure(where, message, "expected " + wanted + ", but no error was raised");
    }

    static Object contains(Node where, Object container, Object value, Object message) {
        return check(where, Membership.contains(container, value, where), message,
                "expected " + Difference.shown(container) + " to contain " + Difference.shown(value));
    }

    static Object fail(Node where, Object message) {
        throw Errors.of(ErrorKind.ASSERTION, where, message == Missing.MISSING ? "failed" : Display.toJava(message));
    }

    static Object ordered(Node where, Object actual, Object bound, Object message, String relation,
            IntPredicate accepted) {
        return check(where, accepted.test(Ordering.compare(actual, bound, where)), message,
                "expected a value " + relation + " " + Difference.shown(bound) + ", got " + Difference.shown(actual));
    }

    static Object close(Node where, Object actual, Object expected, Object tolerance) {
        double difference = Math.abs(Arguments.number(where, "assert_close", actual)
                - Arguments.number(where, "assert_close", expected));
        double allowed = tolerance == Missing.MISSING ? USUAL_TOLERANCE
                : Arguments.number(where, "assert_close", tolerance);
        return check(where, difference <= allowed, Missing.MISSING,
                "expected " + Difference.shown(expected) + " within " + Display.toJava(allowed) + ", got "
                        + Difference.shown(actual));
    }
}
