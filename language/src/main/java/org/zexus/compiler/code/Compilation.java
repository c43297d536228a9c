package org.zexus.compiler.code;

import java.util.Set;
import org.zexus.bytecode.Bytecode;
import org.zexus.compiler.CompileOptions;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.Names;
import org.zexus.syntax.ast.Program;
import org.zexus.syntax.source.SourceText;

/**
 * What all functions of one program share while their code is generated.
 *
 * @param source the text
 * @param names what every name means
 * @param problems takes errors and warnings
 * @param options what the program is compiled for
 * @param positions source positions
 */
public record Compilation(SourceText source, Names names, Problems problems, CompileOptions options,
        Positions positions) {
    /** The shared part of compiling a program whose names are resolved. */
    public Compilation(SourceText source, Names names, Problems problems, CompileOptions options) {
        this(source, names, problems, options, new Positions(source));
    }

    /** The names of the builtin functions. */
    Set<String> builtins() {
        return options.builtinNames();
    }

    /** The code of the whole program. */
    public Bytecode generate(Program program) {
        return new FunctionGenerator(this, null, names.function(program), "<main>").program(program);
    }
}
