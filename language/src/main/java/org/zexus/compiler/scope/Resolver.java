package org.zexus.compiler.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zexus.compiler.diagnostic.Problems;
import org.zexus.compiler.scope.Variable.Origin;
import org.zexus.compiler.scope.Variable.Storage;

/** Finds the variable each use means, and with it the variables closures capture. */
final class Resolver {
    private static final String SELF = "self";

    private final Names names;
    private final Problems problems;
    private final UndefinedNames undefined;
    private final Set<String> builtins;
    private final Set<String> moduleNames;

    /**
     * A resolver.
     *
     * @param undefined takes the uses that nothing declares
     * @param builtins the names of the builtin functions
     * @param moduleNames the names the module scope has before the program runs
     */
    Resolver(Names names, Problems problems, UndefinedNames undefined, Set<String> builtins,
            Set<String> moduleNames) {
        this.names = names;
        this.problems = problems;
        this.undefined = undefined;
        this.builtins = builtins;
        this.moduleNames = moduleNames;
    }

    /**
     * Resolves all uses.
     *
     * @param functions the function scopes, each behind the one it stands in
     */
    void resolve(List<FunctionScope> functions) {
        // Outer functions first: a name an outer function creates by assigning it is not created again by inner ones.
        functions.forEach(this::declareAssigned);
        functions.forEach(function -> function.uses().forEach(this::resolve));
        functions.forEach(function -> function.uses().forEach(this::captureCompanions));
    }

    private void captureCompanions(Use use) {
        Variable variable = use.kind().touchesCompanions() ? names.variable(use.node()) : null;
        if (variable != null && variable.storage() == Storage.FRAME) {
            for (Variable companion : new Variable[]{variable.seal(), variable.reactions()}) {
                if (companion != null) {
                    capture(companion, use.scope().function());
                }
            }
        }
    }

    private void declareAssigned(FunctionScope function) {
        for (Use use : function.uses()) {
            if (use.kind() == Use.Kind.ASSIGN && find(use) == null && !moduleNames.contains(use.name())
                    && !inheritsFromElsewhere(use)) {
                FunctionScope scope = function.declaring();
                scope.declare(use.name(), new Variable.Site(Origin.IMPLICIT, use.offset(), false, null, use.span()));
                if (!scope.isModule()) {
                    problems.warning(
                            "assignment to undeclared '" + use.name() + "' creates a variable of this function",
                            use.span(),
                            "declare it with 'let'");
                }
            }
        }
    }

    private void resolve(Use use) {
        switch (use.kind()) {
            case GUARD -> checkGuard(use);
            case EXPORT -> undefined.checkExport(use);
            case CHANGE -> checkChange(use);
            case DECLARE -> settle(use, names.variable(use.node()));
            default -> settle(use, find(use));
        }
    }

    /** Takes note of the variable that a use means; null if nothing declares it. */
    private void settle(Use use, Variable variable) {
        FunctionScope function = use.scope().function();
        if (variable == null && use.kind() == Use.Kind.SUPER) {
            if (receiver(function) != null) {
                captureReceiver(function);
            }
            return;
        }
        if (variable == null) {
            boolean value = switch (use.kind()) {
                case READ, WORD, FUNCTION_WORD, ASSIGN, UPDATE -> true;
                default -> false;
            };
            if (value && inheritsFromElsewhere(use)) {
                names.putInherited(use.node());
                captureReceiver(function);
            } else {
                undefined.check(use);
            }
            return;
        }
        names.putVariable(use.node(), variable);
        switch (use.kind()) {
            case SEAL -> {
                if (variable.storage() == Storage.FRAME || variable.storage() == Storage.MODULE) {
                    variable.markSealable();
                }
            }
            case WATCH -> variable.markWatched();
            case FREEZE -> variable.addSite(
                    new Variable.Site(Origin.FREEZE, use.span().end(), true, null, use.span()));
            case ASSIGN, UPDATE -> {
                if (variable.storage() != Storage.FRAME && variable.storage() != Storage.MODULE
                        && function.isReadOnly()) {
                    PlacementCheck.refuseStateChange(problems, use.span());
                }
            }
            default -> {}
        }
        switch (variable.storage()) {
            case FRAME -> capture(variable, function);
            case FIELD, METHOD -> captureReceiver(function);
            case MODULE -> {}
        }
    }

    private void checkChange(Use use) {
        Variable object = find(use);
        if (object != null && object == object.owner().function().receiver()) {
            PlacementCheck.refuseStateChange(problems, use.span());
        }
    }

    private void checkGuard(Use use) {
        boolean known = use.scope().function().receiver() != null
                && use.scope().function().parent() instanceof TypeScope type
                && (hasGuard(type, use.name(), new HashSet<>()) || hasUnknownParent(type, new HashSet<>()));
        if (!known) {
            problems.error("NameError", "no modifier '" + use.name() + "' is declared here", use.span());
        }
    }

    private boolean hasGuard(TypeScope type, String name, Set<TypeScope> visited) {
        return visited.add(type)
                && (type.hasGuard(name)
                        || type.parents()
                                .stream()
                                .map(this::declaredType)
                                .anyMatch(parent -> parent != null && hasGuard(parent, name, visited)));
    }

    private static void capture(Variable variable, FunctionScope user) {
        FunctionScope owner = variable.owner().function();
        for (FunctionScope function = user; function != owner; function = function.parent().function()) {
            variable.markCaptured();
            function.capture(variable);
        }
    }

    private static void captureReceiver(FunctionScope function) {
        capture(receiver(function), function);
    }

    /** The variable {@code this} at a place inside {@code function}, or null. */
    private static Variable receiver(FunctionScope function) {
        FunctionScope inner = function;
        while (inner.receiver() == null) {
            if (!(inner.parent() instanceof Scope around) || around instanceof TypeScope) {
                return null;
            }
            inner = around.function();
        }
        return inner.receiver();
    }

    /** The variable a use means by the rules of resolution; null if nothing declares it. */
    private Variable find(Use use) {
        FunctionScope own = use.scope().function();
        if (use.kind() == Use.Kind.RECEIVER) {
            return receiver(own);
        }
        String name = use.name();
        Variable local = own.find(name);
        for (Scope scope = use.scope(); scope != own; scope = scope.parent()) {
            if (scope instanceof BlockScope block && block.find(name) != null) {
                return nearest(block, name, use.offset());
            }
        }
        if (local != null && local.isVisibleAt(use.offset())) {
            return local;
        }
        Variable outer = findOutside(own, use);
        return outer != null ? outer : local;
    }

    /** The block's own name, unless the function declares it again inside the block and before the use. */
    private static Variable nearest(BlockScope block, String name, int offset) {
        Variable local = block.function().declaring().find(name);
        boolean redeclared = local != null
                && local.sites()
                        .stream()
                        .anyMatch(site -> site.span().start() >= block.start() && site.visibleFrom() <= offset);
        return redeclared ? local : block.find(name);
    }

    private Variable findOutside(FunctionScope own, Use use) {
        String name = use.name();
        FunctionScope inner = own;
        boolean insideType = false;
        for (Scope scope = own.parent(); scope != null; scope = scope.parent()) {
            Variable found = switch (scope) {
                case BlockScope block -> block.find(name) == null ? null
                        : nearest(block, name, use.offset());
                case FunctionScope function -> function.find(name);
                // Only the innermost type has a 'this' here.
                case TypeScope type -> insideType || use.kind().isType() ? null
                        : findInType(type, name, inner);
            };
            insideType |= scope instanceof TypeScope;
            if (found != null) {
                return found;
            }
            if (scope instanceof FunctionScope function) {
                inner = function;
            }
        }
        return null;
    }

    private Variable findInType(TypeScope type, String name, FunctionScope function) {
        return name.equals(SELF) && function.receiver() != null ? function.receiver()
                : findMember(type, name, function, new HashSet<>());
    }

    private Variable findMember(TypeScope type, String name, FunctionScope function, Set<TypeScope> visited) {
        if (!visited.add(type)) {
            return null;
        }
        Variable member = type.member(name);
        if (member != null) {
            return member.storage() != Storage.MODULE && type.shows(member.storage(), function) ? member : null;
        }
        for (Use parent : type.parents()) {
            TypeScope scope = declaredType(parent);
            Variable inherited = scope == null ? null : findMember(scope, name, function, visited);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** The scope of the type a use names, if it is declared in this program; otherwise null. */
    private TypeScope declaredType(Use use) {
        Variable variable = find(use);
        return variable == null || variable.declaration() == null ? null : names.typeOrNull(variable.declaration());
    }

    /** Whether a name could be a field that a type of another file hands down to the type around the use. */
    private boolean inheritsFromElsewhere(Use use) {
        if (builtins.contains(use.name()) || moduleNames.contains(use.name())) {
            return false;
        }
        FunctionScope inner = use.scope().function();
        while (inner.receiver() == null && inner.parent() != null && !(inner.parent() instanceof TypeScope)) {
            inner = inner.parent().function();
        }
        return inner.receiver() != null
                && inner.parent() instanceof TypeScope type
                && type.shows(Storage.FIELD, inner)
                && hasUnknownParent(type, new HashSet<>());
    }

    private boolean hasUnknownParent(TypeScope type, Set<TypeScope> visited) {
        if (!visited.add(type)) {
            return false;
        }
        for (Use parent : type.parents()) {
            TypeScope scope = declaredType(parent);
            if (scope == null || hasUnknownParent(scope, visited)) {
                return true;
            }
        }
        return false;
    }
}
