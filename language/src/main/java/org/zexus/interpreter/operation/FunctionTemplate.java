package org.zexus.interpreter.operation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.FunctionKind;
import org.zexus.runtime.call.FunctionInfo;
import org.zexus.runtime.call.ParameterInfo;
import org.zexus.runtime.scope.ModuleScope;

/**
 * A function of a program, from which closures are made: its portable code, and where its module-level names are. Its
 * call target is made when it is needed first.
 */
public final class FunctionTemplate {

    private final TruffleLanguage<?> language;
    private final FunctionTemplate parent;
    private final Bytecode bytecode;
    private final ModuleScope scope;
    private final SourcePositions positions;
    private final FunctionInfo info;
    private final Function<FunctionTemplate, RootCallTarget> linker;
    private final Map<Bytecode, FunctionTemplate> nested = new IdentityHashMap<>();
    private RootCallTarget callTarget;

    /**
     * A function that is declared in no other one.
     *
     * @param language the language, for its root nodes
     * @param source the source it was compiled from, or null
     * @param linker makes a call target
     */
    public FunctionTemplate(TruffleLanguage<?> language, Bytecode bytecode, ModuleScope scope, Source source,
            Function<FunctionTemplate, RootCallTarget> linker) {
        this(language, null, source, bytecode, scope, linker);
    }

    private FunctionTemplate(TruffleLanguage<?> language, FunctionTemplate parent, Source source, Bytecode bytecode,
            ModuleScope scope, Function<FunctionTemplate, RootCallTarget> linker) {
        this.language = language;
        this.parent = parent;
        this.bytecode = bytecode;
        this.scope = scope;
        this.positions = new SourcePositions(source, bytecode);
        this.linker = linker;
        this.info = infoOf(bytecode);
    }

    private static FunctionInfo infoOf(Bytecode bytecode) {
        List<ParameterInfo> parameters = bytecode.parameters()
                .stream()
                .map(p -> new ParameterInfo(p.name(), p.defaultText(), p.isRest()))
                .toList();
        return new FunctionInfo(bytecode.name(), bytecode.kind(), bytecode.kind() == FunctionKind.LAMBDA, parameters,
                bytecode.header().flags());
    }

    /** The language. */
    public TruffleLanguage<?> language() {
        return language;
    }

    /** The function in which this one is declared, or null. */
    public FunctionTemplate parent() {
        return parent;
    }

    /** The portable code. */
    public Bytecode bytecode() {
        return bytecode;
    }

    /** The scope of its module-level names. */
    public ModuleScope scope() {
        return scope;
    }

    /** The source sections of its instructions. */
    public SourcePositions positions() {
        return positions;
    }

    /** What all closures of it share. */
    public FunctionInfo info() {
        return info;
    }

    /** The code to call. */
    public synchronized RootCallTarget callTarget() {
        if (callTarget == null) {
            callTarget = linker.apply(this);
        }
        return callTarget;
    }

    /** The template of a function declared inside this one. */
    public synchronized FunctionTemplate nested(Bytecode function) {
        return nested.computeIfAbsent(function, ignored -> in(function, scope));
    }

    /** A template of the body of a module, whose names are in another scope. */
    public FunctionTemplate in(Bytecode function, ModuleScope otherScope) {
        return new FunctionTemplate(language, this, positions.source(), function, otherScope, linker);
    }

    /** The code of the body of a module, whose names are made now, without values, and whose exports are said. */
    public RootCallTarget moduleTarget() {
        bytecode.declaredNames().forEach(scope::declare);
        scope.setExports(bytecode.exports());
        return callTarget();
    }
}
