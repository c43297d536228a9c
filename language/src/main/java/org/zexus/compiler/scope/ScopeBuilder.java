package org.zexus.compiler.scope;

import java.util.ArrayList;
import java.util.List;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.Variable.Origin;
import org.zexus.syntax.ast.BindingTarget;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.ast.Node;
import org.zexus.syntax.ast.Parameter;
import org.zexus.syntax.ast.TypeNode;

/** Collects scopes, declarations and uses while the tree is walked; nothing is resolved yet. */
final class ScopeBuilder {
    private final Names names;
    private final Problems problems;
    private final List<FunctionScope> functions = new ArrayList<>();
    private final StatementWalker statements;
    private final ExpressionWalker expressions;
    private final TypeWalker types;
    private final PlacementCheck placement;
    private Scope current;

    ScopeBuilder(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.statements = new StatementWalker(this);
        this.expressions = new ExpressionWalker(this);
        this.types = new TypeWalker(this);
        this.placement = new PlacementCheck(this, problems);
    }

    Names names() {
        return names;
    }

    Problems problems() {
        return problems;
    }

    StatementWalker statements() {
        return statements;
    }

    ExpressionWalker expressions() {
        return expressions;
    }

    TypeWalker types() {
        return types;
    }

    PlacementCheck placement() {
        return placement;
    }

    /** The function scopes, each behind the one it stands in. */
    List<FunctionScope> functions() {
        return functions;
    }

    Scope current() {
        return current;
    }

    /** Walks a function or module body in a scope of its own. */
    FunctionScope inFunction(FunctionScope.Kind kind, Runnable body) {
        return inFunction(new FunctionScope(kind, current, false), body);
    }

    /** Walks a function body in its scope. */
    FunctionScope inFunction(FunctionScope scope, Runnable body) {
        functions.add(scope);
        within(scope, body);
        return scope;
    }

    /** Walks a part of the tree inside {@code scope}. */
    void within(Scope scope, Runnable body) {
        Scope outer = current;
        current = scope;
        try {
            body.run();
        } finally {
            current = outer;
        }
    }

    /** Declares a name of the function around the current place. */
    Variable declare(Identifier name, Origin origin, int visibleFrom, boolean constant, TypeNode annotation) {
        return declareIn(current.function().declaring(), name, origin, visibleFrom, constant, annotation);
    }

    Variable declare(Identifier name, Origin origin, int visibleFrom) {
        return declare(name, origin, visibleFrom, false, null);
    }

    /** Declares a name of the {@code catch} clause or match arm around the current place. */
    void declareInBlock(Identifier name, BlockScope block) {
        declareIn(block, name, Origin.BLOCK_LOCAL, block.start(), false, null);
    }

    private Variable declareIn(
            Scope scope,
            Identifier name,
            Origin origin,
            int visibleFrom,
            boolean constant,
            TypeNode annotation) {
        if (scope.storage() == Variable.Storage.FRAME) {
            scope.function().size().countVariable();
        }
        Variable variable = scope.declare(
                name.name(),
                new Variable.Site(origin, visibleFrom, constant, annotation, name.span()));
        names.putVariable(name, variable);
        if (scope != current.function() && scope instanceof FunctionScope) {
            use(name, name.name(), Use.Kind.DECLARE);
        }
        return variable;
    }

    /** Declares every name of a target. */
    void declareTarget(BindingTarget target, Origin origin, int visibleFrom, boolean constant) {
        switch (target) {
            case BindingTarget.Single single -> declare(single.name(), origin, visibleFrom, constant, null);
            case BindingTarget.Sequence sequence -> {
                sequence.elements().forEach(element -> declareTarget(element, origin, visibleFrom, constant));
                if (sequence.rest() != null) {
                    declareTarget(sequence.rest(), origin, visibleFrom, constant);
                }
            }
            case BindingTarget.Mapping mapping -> mapping.entries()
                    .forEach(entry -> declareTarget(entry.target(), origin, visibleFrom, constant));
            case BindingTarget.Place _ -> {}
        }
    }

    /** Declares parameters and walks their defaults in the function's scope. */
    void declareParameters(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.defaultValue() != null) {
                expressions.walk(parameter.defaultValue());
            }
            declare(parameter.name(), Origin.PARAMETER, parameter.span().end());
        }
    }

    /** Counts a part of the program that needs code. */
    void countNode() {
        current.function().size().countNode();
    }

    /** Records that a node uses a name here. */
    Use use(Node node, String name, Use.Kind kind) {
        var use = new Use(node, name, kind, current);
        current.function().uses().add(use);
        return use;
    }
}
