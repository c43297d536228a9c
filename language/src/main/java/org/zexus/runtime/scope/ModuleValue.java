package org.zexus.runtime.scope;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Suggestion;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusObject;

/** A module as a value: its members are the exports, and follow later assignments inside the module. */
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
}
