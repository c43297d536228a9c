package org.zexus.compiler.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zexus.compiler.diagnostic.Problems;

/** Finds types that extend themselves. */
final class InheritanceCheck {
    private final Names names;
    private final Problems problems;

    InheritanceCheck(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    void check(List<TypeScope> types) {
        for (TypeScope type : types) {
            if (supertypes(type).anyMatch(supertype -> leadsTo(supertype, type, new HashSet<>()))) {
                problems.error(
                        "TypeError",
                        "'" + type.name() + "' extends itself",
                        type.declaration().span());
            }
        }
    }

    private boolean leadsTo(TypeScope from, TypeScope type, Set<TypeScope> visited) {
        return from == type
                || visited.add(from) && supertypes(from).anyMatch(supertype -> leadsTo(supertype, type, visited));
    }

    /** The types of this program that a type extends or implements. */
    private Stream<TypeScope> supertypes(TypeScope type) {
        return Stream.concat(type.parents().stream(), type.interfaces().stream())
                .map(use -> names.variable(use.node()))
                .filter(variable -> variable != null && variable.declaration() != null)
                .map(variable -> names.typeOrNull(variable.declaration()))
                .filter(supertype -> supertype != null);
    }
}
