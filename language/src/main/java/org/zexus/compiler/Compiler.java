package org.zexus.compiler;

import java.util.List;
import org.zexus.bytecode.Bytecode;
import org.zexus.compiler.code.Compilation;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.Names;
import org.zexus.compiler.scope.ScopeAnalysis;
import org.zexus.syntax.DeepRecursion;
import org.zexus.syntax.Diagnostic;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.source.SourceText;

/** Turns a syntax tree into bytecode. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a program. The value of the module body is that of its last statement, if that is an expression.
     *
     * @param program the program, read without errors
     * @param source its text
     * @param options what it is compiled for
     */
    public static CompileResult compile(Program program, SourceText source, CompileOptions options) {
        return DeepRecursion.compute(() -> compileOnce(program, source, options));
    }

    /**
     * Finds what compiling a program would find wrong, in less time.
     *
     * @param program the program, read without errors
     * @param source its text
     * @param options what it is compiled for
     * @return errors and warnings in source order
     */
    public static List<Diagnostic> check(Program program, SourceText source, CompileOptions options) {
        return DeepRecursion.compute(() -> {
            var problems = new Problems();
            Names names = analyse(program, options, problems);
            if (names.mayExceedLimits()) {
                return compileOnce(program, source, options).diagnostics();
            }
            return problems.inSourceOrder();
        });
    }

    private static CompileResult compileOnce(Program program, SourceText source, CompileOptions options) {
        var problems = new Problems();
        Names names = analyse(program, options, problems);
        Bytecode module = problems.hasErrors() ? null
                : new Compilation(source, names, problems, options).generate(program);
        return new CompileResult(problems.hasErrors() ? null : module, problems.inSourceOrder());
    }

    private static Names analyse(Program program, CompileOptions options, Problems problems) {
        return ScopeAnalysis.analyse(program, options.builtinNames(), options.moduleNames(), options.provided(),
                problems);
    }
}
