package org.zexus.runtime.gas;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.text.MemberNames;

/**
 * The gas, or the number of instructions, a program may use is used up. No {@code catch} of the program stops it; the
 * host finds its {@code kind} and its numbers as members.
 */
@ExportLibrary(InteropLibrary.class)
public final class OutOfGas extends UncatchableExit {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private OutOfGas(String kind, String message) {
        super(message);
        members.put("kind", kind);
        members.put("message", message);
    }

    /**
     * The gas limit is reached.
     *
     * @param used the gas of the instructions executed so far
     * @param operation the mnemonic of the instruction that cannot be paid
     */
    public static OutOfGas limit(long used, long limit, String operation) {
        var exit = new OutOfGas("OutOfGasError",
                "Out of gas: used " + used + "/" + limit + " during operation '" + operation + "'");
        exit.members.put("gas_used", used);
        exit.members.put("gas_limit", limit);
        exit.members.put("operation", operation);
        return exit;
    }

    /** A budget that the program keeps itself does not suffice. */
    public static OutOfGas budget(long required, long remaining) {
        var exit = new OutOfGas("OutOfGasError", "Out of gas: required " + required + ", remaining " + remaining);
        exit.members.put("operation", "GAS_CHARGE");
        return exit;
    }

    /** The greatest number of instructions is reached. */
    public static OutOfGas operations(long count, long limit) {
        var exit = new OutOfGas("OperationLimitExceededError", "Operation limit exceeded: " + count + "/" + limit);
        exit.members.put("operation_count", count);
        exit.members.put("max_operations", limit);
        return exit;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    ExceptionType getExceptionType() {
        return ExceptionType.RUNTIME_ERROR;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(members.keySet());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return members.containsKey(member);
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        Object value = members.get(member);
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }
}
