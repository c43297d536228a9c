package org.zexus.compiler.scope;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zexus.syntax.ast.Declaration;

/** The body of a type: its fields and methods, which some of its functions may use by bare name. */
public final class TypeScope extends Scope {
    private final String name;
    private final Declaration declaration;
    private final List<Use> parents = new ArrayList<>();
    private final List<Use> interfaces = new ArrayList<>();
    private final List<Declaration.Function> extensions = new ArrayList<>();
    private final Map<String, Variable> members = new HashMap<>();
    private final Set<String> guards = new HashSet<>();

    TypeScope(Scope parent, String name, Declaration declaration) {
        super(parent);
        this.name = name;
        this.declaration = declaration;
    }

    /** The type's name. */
    String name() {
        return name;
    }

    /** The type. */
    public Declaration declaration() {
        return declaration;
    }

    /** The methods added to the type from outside its body, in source order. */
    public List<Declaration.Function> extensions() {
        return Collections.unmodifiableList(extensions);
    }

    void addExtension(Declaration.Function function) {
        extensions.add(function);
    }

    List<Use> parents() {
        return parents;
    }

    void addParent(Use parent) {
        parents.add(parent);
    }

    List<Use> interfaces() {
        return interfaces;
    }

    void addInterface(Use protocol) {
        interfaces.add(protocol);
    }

    boolean isContract() {
        return declaration instanceof Declaration.Contract;
    }

    /** Adds a member; answers whether the name was free. */
    boolean addMember(String name, Variable.Storage kind) {
        return members.putIfAbsent(name, new Variable(name, this, kind)) == null;
    }

    /** Adds a guard; answers whether the name was free. */
    boolean addGuard(String name) {
        return guards.add(name);
    }

    boolean hasGuard(String name) {
        return guards.contains(name);
    }

    /** The member of this very type, or null. */
    Variable member(String name) {
        return members.get(name);
    }

    /** Whether a function of this type, whose scope is {@code function}, sees members of this sort by bare name. */
    boolean shows(Variable.Storage kind, FunctionScope function) {
        return switch (function.kind()) {
            case METHOD, DEFAULT -> isContract();
            case CONDITION -> isContract() || kind == Variable.Storage.FIELD;
            case FILE, MODULE, FUNCTION, BLOCK -> false;
        };
    }

    @Override
    Variable.Storage storage() {
        return Variable.Storage.FIELD;
    }

    @Override
    public FunctionScope function() {
        return parent().function();
    }
}
