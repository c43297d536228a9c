package org.zexus.compiler.scope;

import java.util.Set;
import java.util.function.Predicate;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.syntax.ast.Program;

/** Finds out what every name of a program means. */
public final class ScopeAnalysis {
    /** About how many characters of a program there are for each name in it. */
    private static final int LENGTH_PER_NAME = 16;

    private ScopeAnalysis() {}

    /**
     * Analyses a program.
     *
     * @param program the program
     * @param builtins the names of the builtin functions
     * @param moduleNames the names the module scope has before the program runs
     * @param provided whether there is something of a name that the program does not declare; used for warnings only
     * @param problems takes errors, such as assignments to constants, and warnings
     */
    public static Names analyse(Program program, Set<String> builtins, Set<String> moduleNames,
            Predicate<String> provided, Problems problems) {
        var names = new Names(program.span().length() / LENGTH_PER_NAME);
        var builder = new ScopeBuilder(names, problems);
        FunctionScope file = builder.inFunction(
                FunctionScope.Kind.FILE,
                () -> builder.statements().walkProgram(program));
        names.putFunction(program, file);
        var undefined = new UndefinedNames(names, problems, builtins, moduleNames, provided);
        new Resolver(names, problems, undefined, builtins, moduleNames).resolve(builder.functions());
        new InheritanceCheck(names, problems).check(builder.types().declared());
        names.noteSizes(builder.functions());
        new ConstantCheck(names, problems).check(builder.functions());
        return names;
    }
}
