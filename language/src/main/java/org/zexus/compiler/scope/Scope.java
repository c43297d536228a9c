package org.zexus.compiler.scope;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A region of the program in which names are declared. */
public abstract sealed class Scope permits FunctionScope, BlockScope, TypeScope {
    private final Scope parent;
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    Scope(Scope parent) {
        this.parent = parent;
    }

    /** The scope around this one; null for a whole file. */
    public Scope parent() {
        return parent;
    }

    /** The variables declared here, in order of declaration. */
    public Collection<Variable> variables() {
        return Collections.unmodifiableCollection(variables.values());
    }

    /** The variable of that name declared here, or null. */
    public Variable find(String name) {
        return variables.get(name);
    }

    /** Where the values of variables declared here live. */
    abstract Variable.Storage storage();

    /** The function or module body whose frame holds what is declared here. */
    public abstract FunctionScope function();

    /** Adds a variable no program can name. */
    Variable declareHidden(String name) {
        return variables.computeIfAbsent(name, key -> new Variable(key, this, storage()));
    }

    Variable declare(String name, Variable.Site site) {
        Variable variable = variables.computeIfAbsent(name, key -> new Variable(key, this, storage()));
        variable.addSite(site);
        return variable;
    }
}
