package org.zexus.compiler.scope;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.zexus.syntax.ast.Declaration;
import org.zexus.syntax.ast.Node;

/** What every name of a program means: the result of scope analysis. */
public final class Names {
    /** The part of a type's field that is a function of its own. */
    public enum Thunk {
        DEFAULT, CONSTRAINT, TYPE
    }

    private final Map<Node, FunctionScope> functions = new IdentityHashMap<>();
    private final Map<Thunk, Map<Node, FunctionScope>> thunks = new EnumMap<>(Thunk.class);
    private final Map<Declaration, TypeScope> types = new IdentityHashMap<>();
    private final Map<Node, BlockScope> blocks = new IdentityHashMap<>();
    private final Map<Node, Variable> variables;
    private final Map<Node, Boolean> inherited = new IdentityHashMap<>();
    private boolean importsEverything;
    private boolean mayExceedLimits;

    /**
     * Names of which none is known yet.
     *
     * @param expected about how many places name variables
     */
    Names(int expected) {
        variables = new IdentityHashMap<>(expected);
        for (Thunk part : Thunk.values()) {
            thunks.put(part, new IdentityHashMap<>());
        }
    }

    /**
     * The scope of a function, a method, a deferred block, a module block, a program: of the node that has the body.
     */
    public FunctionScope function(Node node) {
        return require(functions.get(node), node);
    }

    /** The scope of the default, the constraint or the type of a field. */
    public FunctionScope thunk(Node field, Thunk part) {
        return require(thunks.get(part).get(field), field);
    }

    /** The scope of a type's body. */
    public TypeScope type(Declaration declaration) {
        return require(types.get(declaration), declaration);
    }

    /** The scope of a {@code catch} clause's block or of a match arm. */
    public BlockScope block(Node node) {
        return require(blocks.get(node), node);
    }

    /**
     * The variable a name means or an identifier declares.
     *
     * @param node an {@code Expression.Name}, {@code Expression.This}, or an {@code Identifier} that declares a
     * variable or starts the name of a type
     * @return null for a name nothing declares: a builtin, or whatever the module scope has at run time
     */
    public Variable variable(Node node) {
        return variables.get(node);
    }

    /**
     * Whether a name nothing declares may be a field inherited from a type of another file, and so must be looked for
     * in {@code this} first.
     */
    public boolean mayBeInherited(Node node) {
        return inherited.containsKey(node);
    }

    /** Whether the program takes over all names of another module, so that names can mean what is not seen here. */
    public boolean importsEverything() {
        return importsEverything;
    }

    /** Whether the code of some function may turn out larger, or nested more deeply, than code may be. */
    public boolean mayExceedLimits() {
        return mayExceedLimits;
    }

    void noteSizes(List<FunctionScope> scopes) {
        mayExceedLimits = scopes.stream().anyMatch(scope -> scope.size().mayExceedLimits());
    }

    void noteImportOfEverything() {
        importsEverything = true;
    }

    void putFunction(Node node, FunctionScope scope) {
        functions.put(node, scope);
    }

    void putThunk(Node field, Thunk part, FunctionScope scope) {
        thunks.get(part).put(field, scope);
    }

    void putType(Declaration declaration, TypeScope scope) {
        types.put(declaration, scope);
    }

    void putBlock(Node node, BlockScope scope) {
        blocks.put(node, scope);
    }

    TypeScope typeOrNull(Declaration declaration) {
        return types.get(declaration);
    }

    void putVariable(Node node, Variable variable) {
        variables.put(node, variable);
    }

    void putInherited(Node node) {
        inherited.put(node, Boolean.TRUE);
    }

    private static <T> T require(T scope, Node node) {
        if (scope == null) {
            throw new IllegalStateException(
                    "no scope was made for the " + node.getClass().getSimpleName() + " at " + node.span());
        }
        return scope;
    }
}
