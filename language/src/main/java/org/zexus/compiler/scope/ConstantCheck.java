package org.zexus.compiler.scope;

import java.util.List;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.Variable.Site;
import org.zexus.syntax.source.Span;

/** Finds assignments to constants and second declarations of them. */
final class ConstantCheck {
    private final Names names;
    private final Problems problems;

    ConstantCheck(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    void check(List<FunctionScope> functions) {
        for (FunctionScope function : functions) {
            function.variables().forEach(this::checkDeclarations);
            function.uses().forEach(use -> checkUse(function, use));
        }
    }

    private void checkDeclarations(Variable variable) {
        Site constant = variable.firstConstant();
        if (constant == null) {
            return;
        }
        for (Site site : variable.sites()) {
            if (site.span().start() > constant.span().start()) {
                report(variable, site.span());
            }
        }
    }

    private void checkUse(FunctionScope function, Use use) {
        Variable variable = use.kind().assigns() ? names.variable(use.node()) : null;
        if (variable == null) {
            return;
        }
        Site constant = variable.firstConstant();
        if (constant == null) {
            return;
        }
        // An inner function runs at another time than the text around it suggests.
        boolean runsInOrder = function.declaring() == variable.owner().function();
        if (!runsInOrder || use.offset() > constant.span().start()) {
            report(variable, use.span());
        }
    }

    private void report(Variable variable, Span span) {
        problems.error("ConstError", "Cannot reassign const variable '" + variable.name() + "'", span);
    }
}
