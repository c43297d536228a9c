package org.zexus.compiler.scope;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.TypeNode;
import org.zexus.syntax.source.Span;

/** A variable, parameter, function, type, imported name or member that a name can mean. */
public final class Variable {
    /** Where a variable's value lives. */
    public enum Storage {
        /** In a module scope, found by name. */
        MODULE,
        /** In a frame slot of a function, or in a cell when a closure captures it. */
        FRAME,
        /** In a field of the instance {@code this}. */
        FIELD,
        /** A method of the instance {@code this}. */
        METHOD
    }

    /** The ways to introduce a name. */
    public enum Origin {
        BINDING, PARAMETER, LOOP, FUNCTION, TYPE, ALIAS, MODULE, IMPORT, BLOCK_LOCAL, MEMBER, RECEIVER,
        /** Created by assigning a name that nothing declares. */
        IMPLICIT,
        /** {@code immutable x} for an existing variable: it declares nothing but ends assignment. */
        FREEZE
    }

    /**
     * One place that introduces the variable.
     *
     * @param origin how
     * @param visibleFrom offset from which uses in the same function see it
     * @param constant whether the variable cannot be assigned from here on
     * @param annotation the declared type, or null
     * @param span the declaring name
     */
    public record Site(Origin origin, int visibleFrom, boolean constant, TypeNode annotation, Span span) {}

    private final String name;
    private final Scope owner;
    private final Storage storage;
    private final List<Site> sites = new ArrayList<>(1);
    private int firstVisible = Integer.MAX_VALUE;
    private Site firstConstant;
    private boolean annotated;
    private Declaration declaration;
    private boolean captured;
    private Variable seal;
    private Variable reactions;

    Variable(String name, Scope owner, Storage storage) {
        this.name = name;
        this.owner = owner;
        this.storage = storage;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** Whether no program can name the variable. */
    public boolean isHidden() {
        return name.startsWith("$");
    }

    /** The scope the variable belongs to. */
    public Scope owner() {
        return owner;
    }

    /** Where the value lives. */
    public Storage storage() {
        return storage;
    }

    /** The places that introduce the variable, in source order of what they introduce. */
    public List<Site> sites() {
        return sites;
    }

    void addSite(Site site) {
        sites.add(site);
        if (site.origin() != Origin.FREEZE) {
            firstVisible = Math.min(firstVisible, site.visibleFrom());
        }
        if (site.constant() && (firstConstant == null || site.span().start() < firstConstant.span().start())) {
            firstConstant = site;
        }
        annotated |= site.annotation() != null;
    }

    /** The first place in the text that makes the variable a constant, or null. */
    Site firstConstant() {
        return firstConstant;
    }

    /**
     * The first function or type declaration that is bound to the name on entry to its block; null if there is none.
     */
    public Declaration declaration() {
        return declaration;
    }

    void bindTo(Declaration first) {
        if (declaration == null) {
            declaration = first;
        }
    }

    /** Whether a function inside the owning one uses the variable. */
    public boolean isCaptured() {
        return captured;
    }

    void markCaptured() {
        captured = true;
    }

    /**
     * The hidden variable that is true once a {@code seal} statement for this one was executed, so that assignments can
     * look; null if no {@code seal} statement names this variable.
     */
    public Variable seal() {
        return seal;
    }

    void markSealable() {
        if (seal == null) {
            seal = owner.declareHidden("$sealed " + name);
        }
    }

    /**
     * The hidden variable that holds the reactions to changes of this one as a list, or null before there are any; null
     * if no {@code watch} statement reads this variable or it is a module-level one.
     */
    public Variable reactions() {
        return reactions;
    }

    void markWatched() {
        if (reactions == null && storage == Storage.FRAME) {
            reactions = owner.declareHidden("$watch " + name);
        }
    }

    /** Whether a declaration that starts before {@code offset} in the text introduces the variable. */
    boolean isVisibleAt(int offset) {
        return firstVisible <= offset;
    }

    /**
     * The annotation that holds for an assignment at {@code offset}: that of the last declaration before it, or of the
     * last one of all when none is before it; null if there is none.
     */
    public TypeNode annotationFor(int offset) {
        if (!annotated) {
            return null;
        }
        Site before = null;
        Site last = null;
        for (Site site : sites) {
            if (site.origin() == Origin.FREEZE) {
                continue;
            }
            if (site.visibleFrom() <= offset && (before == null || site.visibleFrom() >= before.visibleFrom())) {
                before = site;
            }
            last = site;
        }
        Site holds = before != null ? before : last;
        return holds == null ? null : holds.annotation();
    }

    @Override
    public String toString() {
        return name + " (" + storage + ")";
    }
}
