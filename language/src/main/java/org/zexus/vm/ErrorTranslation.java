package org.zexus.vm;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Makes the Java exceptions of errors that leave a program. */
final class ErrorTranslation {
    private final long maxCallDepth;

    /** For a VM with this limit of calls within each other. */
    ErrorTranslation(long maxCallDepth) {
        this.maxCallDepth = maxCallDepth;
    }

    /** The exception to throw; what a function of the host threw is thrown as it was. */
    RuntimeException translate(PolyglotException error) throws Exception {
        if (error.isHostException()) {
            Throwable thrown = error.asHostException();
            switch (thrown) {
                case Exception exception -> throw exception;
                case Error fatal -> throw fatal;
                default -> throw new VMRuntimeError("HostError", String.valueOf(thrown.getMessage()), thrown);
            }
        }
        if (error.isInternalError()) {
            return error;
        }
        if (error.isInterrupted() || error.isCancelled()) {
            return new VMRuntimeError("Interrupted", "Execution was interrupted", error);
        }
        Value guest = error.getGuestObject();
        String kind = text(guest, "kind");
        String message = text(guest, "message");
        return of(kind == null ? "Uncaught" : kind, message == null ? error.getMessage() : message, guest, error);
    }

    private RuntimeException of(String kind, String message, Value guest, PolyglotException cause) {
        return switch (kind) {
            case "TypeError" -> new VMTypeError(message, cause);
            case "NameError" -> new VMNameError(message, cause);
            case "IndexError" -> new VMIndexError(message, cause);
            case "OverflowError" -> new VMOverflowError(message, cause);
            case "RecursionError" -> new VMRecursionError("VM call depth exceeded maximum (" + maxCallDepth
                    + "). Possible infinite recursion.", cause);
            case "OutOfGasError" -> new OutOfGasError(message, number(guest, "gas_used"), number(guest, "gas_limit"),
                    text(guest, "operation"), cause);
            case "OperationLimitExceededError" -> new OperationLimitExceededError(message,
                    number(guest, "operation_count"), number(guest, "max_operations"), cause);
            default -> new VMRuntimeError(kind, message, cause);
        };
    }

    private static String text(Value object, String member) {
        Value value = object != null && object.hasMembers() ? object.getMember(member) : null;
        return value != null && value.isString() ? value.asString() : null;
    }

    private static long number(Value object, String member) {
        Value value = object.getMember(member);
        return value == null ? -1 : value.asLong();
    }
}
