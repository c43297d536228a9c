package org.zexus.runtime.error;

/** The kinds of error a program can meet; the name of the constant is for Java, {@link #guestName()} for programs. */
public enum ErrorKind {
    NAME("NameError"),
    ATTRIBUTE("AttributeError"),
    ACCESS("AccessError"),
    TYPE("TypeError"),
    VALUE("ValueError"),
    INDEX("IndexError"),
    ZERO_DIVISION("ZeroDivisionError"),
    OVERFLOW("OverflowError"),
    ARGUMENT("ArgumentError"),
    CONST("ConstError"),
    IMMUTABLE("ImmutableError"),
    MATCH("MatchError"),
    IMPORT("ImportError"),
    REQUIREMENT("RequirementError"),
    REVERT("RevertError"),
    VERIFICATION("VerificationError"),
    ASSERTION("AssertionError"),
    RECURSION("RecursionError"),
    RESOURCE("ResourceError"),
    TIMEOUT("TimeoutError"),
    /** The result of a task that was cancelled. */
    CANCELLED("CancelledError"),
    /** Errors of several handlers of one event. */
    EVENT("EventError"),
    PERMISSION("PermissionError"),
    IO("IOError"),
    NETWORK("NetworkError"),
    DATABASE("DatabaseError"),
    UNSUPPORTED("UnsupportedError"),
    /** An error of the host or of another language. */
    HOST("HostError"),
    /** A value that a program threw and nobody caught. */
    UNCAUGHT("Uncaught");

    private final String guestName;

    ErrorKind(String guestName) {
        this.guestName = guestName;
    }

    /** The name that a program reads in {@code e.kind}, such as {@code TypeError}. */
    public String guestName() {
        return guestName;
    }
}
