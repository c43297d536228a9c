package org.zexus.runtime.scope;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A module as a value: its members are the exports, and follow later assignments inside the module. */
@ExportLibrary(InteropLibrary.class)
public final class ModuleValue extends ZexusObject {

    private final ModuleScope scope;

    /** The value for the module with this scope. */
    public ModuleValue(ModuleScope scope) {
        this.scope = scope;
    }

    /** The scope of the module. */
    public ModuleScope scope() {
        return scope;
    }

    /** The variable behind an export, or null. */
    public GlobalCell exported(String name) {
        return scope.exported(name);
    }

    /** The error for reading what is not exported: {@code module Geo does not export 'helper'}. */
    @TruffleBoundary
    public ZexusException notExported(String name, Node where) {
        ZexusException error = Errors.nameError(where, "module " + scope.name() + " does not export '" + name + "'");
        Suggestion.closest(name, scope.exportedNames())
                .ifPresent(near -> error.withHint("did you mean '" + near + "'?"));
        return error;
    }

    @Override
    public Kind kind() {
        return Kind.MODULE;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<module ").append(scope.name()).append(">");
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new MemberNames(scope.exportedNames());
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String name) {
        GlobalCell cell = exported(name);
        return cell != null && cell.isSet();
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        if (!isMemberReadable(name)) {
            throw UnknownIdentifierException.create(name);
        }
        return exported(name).get();
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String name) {
        if (!isMemberReadable(name)) {
            return false;
        }
        Object value = exported(name).get();
        return InteropLibrary.getUncached(value).isExecutable(value);
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String name, Object[] arguments)
            throws UnknownIdentifierException, ArityException, UnsupportedTypeException, UnsupportedMessageException {
        return InteropLibrary.getUncached().execute(readMember(name), arguments);
    }
}
