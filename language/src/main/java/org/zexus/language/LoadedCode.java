package org.zexus.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import org.zexus.bytecode.Bytecode;
import org.zexus.interpreter.CodeLoader;
import org.zexus.runtime.scope.ModuleScope;

/** The code of a file, ready to run in a module scope. */
final class LoadedCode {
    private final ZexusLanguage language;
    private final Bytecode bytecode;
    private final Source source;
    private RootCallTarget callTarget;
    private ModuleScope linkedScope;

    /** Code that the verifier has accepted. */
    LoadedCode(ZexusLanguage language, Bytecode bytecode, Source source) {
        this.language = language;
        this.bytecode = bytecode;
        this.source = source;
    }

    /** Runs the code; the value of its last expression statement. */
    Object run(ModuleScope scope) {
        if (linkedScope != scope) {
            callTarget = CodeLoader.load(language, bytecode, scope, source);
            linkedScope = scope;
        }
        return callTarget.call();
    }

    /** Says what importers of the code's scope see. */
    void declareExports(ModuleScope scope) {
        scope.setExports(bytecode.exports());
    }
}
