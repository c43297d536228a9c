package org.zexus.compiler.scope;

import java.util.Set;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.syntax.ast.Program;

/** Finds out what every name of a program means. */
public final class ScopeAnalysis {
    private ScopeAnalysis() {}

    /**
     * Analyses a program.
     *
     * @param program the program
     * @param builtins the names of the builtin functions
     * @param moduleNames the names the module scope has before the program runs
     * @param problems takes errors, such as assignments to constants, and warnings
     */
    public static Names analyse(Program program, Set<String> builtins, Set<String> moduleNames, Problems problems) {
        var names = new Names();
        var builder = new ScopeBuilder(names, problems);
        FunctionScope file = builder.inFunction(
                FunctionScope.Kind.FILE,
                () -> builder.statements().walkStatements(program.statements(), program.span().start()));
        names.putFunction(program, file);
        new Resolver(names, problems, builtins, moduleNames).resolve(builder.functions());
        new ConstantCheck(names, problems).check(builder.functions());
        return names;
    }
}
