package org.zexus.language;

import com.oracle.truffle.api.TruffleLanguage;
import org.zexus.language.transfer.FileOrigin;
import org.zexus.language.transfer.Identities;
import org.zexus.language.transfer.LibraryMember;
import org.zexus.language.transfer.Place;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;

/** A context as the place that values leave and come to. */
final class ContextPlace implements Place {
    private final ZexusLanguage language;
    private final ZexusContext context;
    private final Identities identities = new Identities();

    ContextPlace(ZexusLanguage language, ZexusContext context) {
        this.language = language;
        this.context = context;
    }

    @Override
    public RuntimeContext context() {
        return context;
    }

    @Override
    public TruffleLanguage<?> language() {
        return language;
    }

    @Override
    public Identities identities() {
        return identities;
    }

    @Override
    public ModuleScope outerScope() {
        return context.modules().outerScope();
    }

    @Override
    public FileOrigin file(ModuleScope scope) {
        return context.modules().originOf(scope);
    }

    @Override
    public ModuleScope createFile(FileOrigin file) {
        return context.modules().createScope(file);
    }

    @Override
    public String libraryName(ModuleValue module) {
        return context.modules().libraryName(module);
    }

    @Override
    public ModuleValue libraryModule(String name) {
        return (ModuleValue) context.modules().libraryModuleOrNull(name);
    }

    @Override
    public LibraryMember libraryMember(Object value) {
        if (value instanceof BuiltinFunction function
                && context.builtin(function.descriptor().name()) == value) {
            return new LibraryMember(null, function.descriptor().name());
        }
        if (value == context.runtime().events()) {
            return new LibraryMember(null, "events");
        }
        return context.modules().libraryMember(value);
    }
}
