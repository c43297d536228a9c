package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import org.zexus.bytecode.Bytecode;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.interpreter.translate.TranslationOptions;
import org.zexus.interpreter.translate.Translator;
import org.zexus.runtime.scope.ModuleScope;

/** Makes portable bytecode executable. */
public final class CodeLoader {

    private CodeLoader() {}

    /**
     * Loads the body of a module. The call target takes no arguments and returns the value of the body.
     *
     * @param language the language, for the root nodes
     * @param bytecode verified code
     * @param scope the scope of the module, in which the names that the code declares are made
     * @param source the source the code was compiled from, or null
     */
    public static RootCallTarget load(TruffleLanguage<?> language, Bytecode bytecode, ModuleScope scope,
            Source source) {
        return new FunctionTemplate(language, bytecode, scope, source, CodeLoader::link).moduleTarget();
    }

    /**
     * Loads a function that is declared in no other one, as far as its new scope goes.
     *
     * @param bytecode verified code
     * @param scope the scope of its module-level names
     * @param source the source the code was compiled from, or null
     */
    public static FunctionTemplate function(TruffleLanguage<?> language, Bytecode bytecode, ModuleScope scope,
            Source source) {
        return new FunctionTemplate(language, bytecode, scope, source, CodeLoader::link);
    }

    /** What a function was loaded from; null if it is no code of a program. */
    public static FunctionTemplate templateOf(RootCallTarget function) {
        return switch (function.getRootNode()) {
            case FunctionRootNode root -> root.function();
            case AsyncRootNode root -> root.function();
            default -> null;
        };
    }

    private static Code translate(FunctionTemplate function) {
        return Translator.translate(function.bytecode(),
                TranslationOptions.of(function.bytecode(), function.scope().context(), false));
    }

    /** The scope of the module whose code a node belongs to; null if it is no node of a function. */
    public static ModuleScope scopeOf(Node node) {
        return node.getRootNode() instanceof FunctionRootNode root ? root.scope() : null;
    }

    private static RootCallTarget link(FunctionTemplate function) {
        var code = new FunctionRootNode(function, translate(function)).getCallTarget();
        return function.info().isAsync() ? new AsyncRootNode(function, code).getCallTarget() : code;
    }
}
