package org.zexus.compiler.code;

import java.util.Set;
import org.zexus.bytecode.Bytecode;
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
 * @param builtins the names of the builtin functions
 * @param positions source positions
 */
public record Compilation(SourceText source, Names names, Problems problems, Set<String> builtins,
        Positions positions) {
    /** The shared part of compiling a program whose names are resolved. */
    public Compilation(SourceText source, Names names, Problems problems, Set<String> builtins) {
        this(source, names, problems, builtins, new Positions(source));
    }

    /** The code of the whole program. */
    public Bytecode generate(Program program) {
        return new FunctionGenerator(this, null, names.function(program), "<main>").program(program);
    }
}
