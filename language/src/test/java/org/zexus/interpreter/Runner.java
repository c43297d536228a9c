package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage.LanguageReference;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.zexus.builtins.Builtins;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Verifier;
import org.zexus.compiler.CompileOptions;
import org.zexus.compiler.CompileResult;
import org.zexus.compiler.Compiler;
import org.zexus.language.ZexusLanguage;
import org.zexus.runtime.scope.GlobalCell;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Display;
import org.zexus.syntax.ParseResult;
import org.zexus.syntax.Parser;

/** Executes hand-made bytecode inside a context of the language. */
final class Runner implements AutoCloseable {

    private static final LanguageReference<ZexusLanguage> LANGUAGE = LanguageReference.create(ZexusLanguage.class);

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Context context;
    private final ModuleScope scope;

    private Runner(Map<String, String> options) {
        context = Context.newBuilder(ZexusLanguage.ID)
                .allowExperimentalOptions(true)
                .options(options)
                .option("zexus.FlushLines", "true")
                .out(output)
                .build();
        context.initialize(ZexusLanguage.ID);
        context.enter();
        scope = new ModuleScope(RuntimeContext.get(null), "test", null);
    }

    /** The ways to execute that tests go through. */
    enum Mode {
        INTERPRETED, COMPILED, WARMING_UP;

        Runner open() {
            return switch (this) {
                case INTERPRETED -> interpreted();
                case COMPILED -> compiled();
                case WARMING_UP -> warmingUp();
            };
        }
    }

    /** A context that never compiles. */
    static Runner interpreted() {
        return new Runner(Map.of("engine.Compilation", "false"));
    }

    /** A context that never compiles, and meters gas, of which there is plenty. */
    static Runner metered() {
        return new Runner(Map.of("engine.Compilation", "false", "zexus.Gas", "1000000000"));
    }

    /** A context that compiles each function before its first call, and fails when it cannot. */
    static Runner compiled() {
        var options = new HashMap<String, String>();
        options.put("engine.CompileImmediately", "true");
        options.put("engine.BackgroundCompilation", "false");
        options.put("engine.CompilationFailureAction", "Throw");
        return new Runner(options);
    }

    /** A context that compiles functions and loops soon, in the same thread, and fails when it cannot. */
    static Runner warmingUp() {
        var options = new HashMap<String, String>();
        options.put("engine.BackgroundCompilation", "false");
        options.put("engine.CompilationFailureAction", "Throw");
        options.put("engine.SingleTierCompilationThreshold", "50");
        options.put("engine.FirstTierCompilationThreshold", "50");
        options.put("engine.LastTierCompilationThreshold", "200");
        options.put("engine.OSRCompilationThreshold", "2000");
        return new Runner(options);
    }

    ModuleScope scope() {
        return scope;
    }

    /** Compiles a program. */
    static Bytecode compile(String text) {
        ParseResult parsed = Parser.parse(text, "test.zx");
        var options = new CompileOptions(Set.copyOf(Builtins.TABLE.functionNames()), Set.of(), _ -> true);
        CompileResult compiled = Compiler.compile(parsed.program(), parsed.source(), options);
        if (!parsed.diagnostics().isEmpty() || compiled.module() == null) {
            throw new IllegalArgumentException(parsed.diagnostics() + " " + compiled.diagnostics());
        }
        return compiled.module();
    }

    /** Runs a program; the display of its value. */
    String show(String text) {
        return show(compile(text));
    }

    /** The value of a module-level variable. */
    Object variable(String name) {
        return scope.own(name).get();
    }

    /** The call target of a module body. */
    RootCallTarget load(Bytecode bytecode) {
        Verifier.verify(bytecode);
        return CodeLoader.load(LANGUAGE.get(null), bytecode, scope, null);
    }

    /** Runs a module body. */
    Object run(Bytecode bytecode) {
        return load(bytecode).call();
    }

    /** The display of the result of a module body. */
    String show(Bytecode bytecode) {
        return Display.toJava(run(bytecode));
    }

    /** Gives a module-level variable a value. */
    void define(String name, Object value) {
        GlobalCell cell = scope.declare(name);
        cell.set(value);
    }

    /** What was printed so far. */
    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.leave();
        context.close();
    }
}
