package org.zexus.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.function.Function;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.text.MemberNames;

/**
 * The module-level names of the program as the host, other languages and debuggers see them: live, and writable. What a
 * context keeps besides, such as the ledger, can be read as well and is not listed.
 */
@ExportLibrary(InteropLibrary.class)
final class TopScope implements TruffleObject {
    /** The object about the context itself, unless the program has a variable of this name. */
    private static final String RUNTIME = "zexus";

    private final ModuleScope names;
    private final Object runtime;
    private final Function<String, Object> environment;

    /**
     * The names of a scope.
     *
     * @param runtime the object about the context itself
     * @param environment what stands behind another name that is no variable, or null
     */
    TopScope(ModuleScope names, Object runtime, Function<String, Object> environment) {
        this.names = names;
        this.runtime = runtime;
        this.environment = environment;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return ZexusLanguage.class;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isScope() {
        return true;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return find(member) != null;
    }

    private Object find(String member) {
        if (isVariable(member)) {
            return names.own(member).get();
        }
        return member.equals(RUNTIME) ? runtime : environment.apply(member);
    }

    private boolean isVariable(String member) {
        GlobalCell cell = names.own(member);
        return cell != null && cell.isSet();
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberModifiable(String member) {
        return isVariable(member);
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInsertable(String member) {
        return !isVariable(member);
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnknownIdentifierException {
        Object value = find(member);
        if (value == null) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String member, Object value) {
        names.declare(member).set(Operands.unwrap(value));
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(names.names()
                .stream()
                .filter(name -> !ModuleScope.isInternal(name) && isVariable(name))
                .toList());
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return "module scope";
    }
}
