package org.zexus.compiler;

import org.zexus.bytecode.Bytecode;
import org.zexus.compiler.code.Compilation;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.Names;
import org.zexus.compiler.scope.ScopeAnalysis;
import org.zexus.syntax.DeepRecursion;
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

    private static CompileResult compileOnce(Program program, SourceText source, CompileOptions options) {
        var problems = new Problems();
        Names names = ScopeAnalysis.analyse(program, options.builtinNames(), options.moduleNames(), problems);
        Bytecode module = new Compilation(source, names, problems, options).generate(program);
        return new CompileResult(problems.hasErrors() ? null : module, problems.inSourceOrder());
    }
}
