package org.zexus.compiler.scope;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.syntax.ast.Node;

/** Warns about names that nothing declares, unless something outside of the program may have them. */
final class UndefinedNames {
    private final Names names;
    private final Problems problems;
    private final Set<String> builtins;
    private final Set<String> moduleNames;
    private final Predicate<String> provided;
    /** A watched expression uses its names more than once. */
    private final Set<Node> reported = Collections.newSetFromMap(new IdentityHashMap<>());

    UndefinedNames(Names names, Problems problems, Set<String> builtins, Set<String> moduleNames,
            Predicate<String> provided) {
        this.names = names;
        this.problems = problems;
        this.builtins = builtins;
        this.moduleNames = moduleNames;
        this.provided = provided;
    }

    /** Reports a use that nothing declares, if that is worth a warning. */
    void check(Use use) {
        switch (use.kind()) {
            case READ, UPDATE, RECEIVER, TESTED_TYPE, SUPERTYPE -> report(use);
            case FUNCTION_WORD -> {
                if (!mayExist(use.name())) {
                    problems.error(
                            "SyntaxError",
                            "'" + use.name() + "' starts a function only if its body follows on the same line",
                            use.span(),
                            "put the '{' on the line of the parameters");
                }
            }
            case ASSIGN, DECLARE, WORD, SUPER, CHANGE, TYPE, GUARD, FREEZE, SEAL, WATCH, EXPORT -> {}
        }
    }

    /** Reports an exported name that the module does not have. */
    void checkExport(Use use) {
        if (use.scope().find(use.name()) == null && !names.importsEverything()) {
            problems.warning("'" + use.name() + "' is exported, but not declared", use.span());
        }
    }

    private void report(Use use) {
        String name = use.name();
        if (SuperWord.isSuper(name)) {
            SuperWord.refuse(problems, use.span());
        } else if (!mayExist(name) && reported.add(use.node())) {
            problems.warning("'" + name + "' is not defined", use.span());
        }
    }

    private boolean mayExist(String name) {
        return names.importsEverything() || builtins.contains(name) || moduleNames.contains(name)
                || provided.test(name);
    }
}
