package org.zexus.runtime.error;

import com.oracle.truffle.api.nodes.Node;

/**
 * Makes the errors of the runtime. {@code where} is the node that found the error; it may be null, because the
 * interpreter gives the position of the instruction it was executing to an error that has none.
 */
public final class Errors {

    private Errors() {}

    /** An error of any kind. */
    public static ZexusException of(ErrorKind kind, Node where, String message) {
        return ZexusException.of(kind, message, where);
    }

    public static ZexusException nameError(Node where, String message) {
        return of(ErrorKind.NAME, where, message);
    }

    public static ZexusException attributeError(Node where, String message) {
        return of(ErrorKind.ATTRIBUTE, where, message);
    }

    public static ZexusException accessError(Node where, String message) {
        return of(ErrorKind.ACCESS, where, message);
    }

    public static ZexusException typeError(Node where, String message) {
        return of(ErrorKind.TYPE, where, message);
    }

    public static ZexusException valueError(Node where, String message) {
        return of(ErrorKind.VALUE, where, message);
    }

    public static ZexusException indexError(Node where, String message) {
        return of(ErrorKind.INDEX, where, message);
    }

    public static ZexusException zeroDivisionError(Node where, String message) {
        return of(ErrorKind.ZERO_DIVISION, where, message);
    }

    public static ZexusException overflowError(Node where, String message) {
        return of(ErrorKind.OVERFLOW, where, message);
    }

    public static ZexusException argumentError(Node where, String message) {
        return of(ErrorKind.ARGUMENT, where, message);
    }

    public static ZexusException immutableError(Node where, String message) {
        return of(ErrorKind.IMMUTABLE, where, message);
    }

    public static ZexusException matchError(Node where, String message) {
        return of(ErrorKind.MATCH, where, message);
    }

    public static ZexusException importError(Node where, String message) {
        return of(ErrorKind.IMPORT, where, message);
    }

    public static ZexusException recursionError(Node where) {
        return of(ErrorKind.RECURSION, where, "call depth limit exceeded");
    }

    public static ZexusException resourceError(Node where, String message) {
        return of(ErrorKind.RESOURCE, where, message);
    }

    public static ZexusException unsupportedError(Node where, String message) {
        return of(ErrorKind.UNSUPPORTED, where, message);
    }
}
