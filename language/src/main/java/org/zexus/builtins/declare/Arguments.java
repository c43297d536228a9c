package org.zexus.builtins.declare;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The checks of arguments that builtins share, with their one way to word the error. */
public final class Arguments {
    private Arguments() {}

    /**
     * The error for an argument of a wrong kind.
     *
     * @param function the builtin's name
     * @param wanted what it takes, with its article: {@code "a string"}
     */
    @TruffleBoundary
    public static ZexusException wrongKind(Node where, String function, String wanted, Object got) {
        if (got == Missing.MISSING) {
            return Errors.argumentError(where, function + " expects " + wanted + " where no argument was given");
        }
        return Errors.typeError(where, function + " expects " + wanted + ", got " + Kinds.typeName(got));
    }

    /** The argument as a string; an error stands for its message. */
    public static TruffleString text(Node where, String function, Object argument) {
        if (argument instanceof TruffleString text) {
            return text;
        }
        if (argument instanceof ErrorValue error) {
            return error.message();
        }
        throw wrongKind(where, function, "a string", argument);
    }

    /** The argument as a string, {@link Missing#MISSING} if it was left out or is null. */
    public static Object textIfGiven(Node where, String function, Object argument) {
        return argument == Missing.MISSING || argument == ZexusNull.NULL
                ? Missing.MISSING
                : text(where, function, argument);
    }

    /** A string that has been checked, as a Java string. */
    public static String java(Object string) {
        return Strings.toJava((TruffleString) string);
    }

    /** A string that has been checked, as a Java string; the default if it was left out. */
    public static String java(Object string, String ifMissing) {
        return string == Missing.MISSING ? ifMissing : java(string);
    }

    /** A boolean that has been checked; the default if it was left out. */
    public static boolean bool(Object argument, boolean ifMissing) {
        return argument == Missing.MISSING ? ifMissing : (boolean) argument;
    }

    /**
     * An integer that has been checked, which must lie between two others.
     *
     * @throws ZexusException a ValueError if it does not
     */
    @TruffleBoundary
    public static int between(Node where, String what, Object integer, int least, int greatest) {
        if (integer instanceof Long number && number >= least && number <= greatest) {
            return (int) (long) number;
        }
        throw Errors.valueError(where,
                what + " must be from " + least + " to " + greatest + ", got " + Display.toJava(integer));
    }

    /** The argument as an integer; one beyond the range of long counts as the end of that range it lies beyond. */
    public static long integer(Node where, String function, Object argument) {
        if (argument instanceof Long number) {
            return number;
        }
        if (argument instanceof BigInt big) {
            return endOfRange(big);
        }
        throw wrongKind(where, function, "an integer", argument);
    }

    @TruffleBoundary
    private static long endOfRange(BigInt number) {
        return number.value().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** The argument as a float; integers are widened. */
    @TruffleBoundary
    public static double number(Node where, String function, Object argument) {
        return switch (argument) {
            case Double number -> number;
            case Long number -> (double) number;
            case BigInt number -> number.value().doubleValue();
            default -> throw wrongKind(where, function, "a number", argument);
        };
    }

    /** The argument as a list. */
    public static ZexusList list(Node where, String function, Object argument) {
        if (argument instanceof ZexusList list) {
            return list;
        }
        throw wrongKind(where, function, "a list", argument);
    }

    /** The argument as a map. */
    public static ZexusMap map(Node where, String function, Object argument) {
        if (argument instanceof ZexusMap map) {
            return map;
        }
        throw wrongKind(where, function, "a map", argument);
    }
}
