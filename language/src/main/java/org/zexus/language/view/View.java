package org.zexus.language.view;

/** What evaluating a source gives: the result of running it, or the text of one of its forms. */
public enum View {
    /** Runs the source. */
    NONE("none"),
    /** Its bytecode, as the assembler reads it. */
    BYTECODE("bytecode"),
    /** The lines where its statements start. */
    STATEMENTS("statements"),
    /** Its syntax tree, a node per line. */
    TREE("tree"),
    /** Its syntax tree as JSON. */
    TREE_JSON("tree-json"),
    /** Its tokens, one per line. */
    TOKENS("tokens"),
    /** Where its tokens start and end, and their kinds: what an editor needs to colour it. */
    TOKEN_OFFSETS("token-offsets"),
    /** Its tokens as JSON. */
    TOKENS_JSON("tokens-json"),
    /** The source in the one style. */
    FORMATTED("formatted"),
    /** The warnings, as reports: what checks a source without running it. Errors are thrown, warnings among them. */
    PROBLEMS("problems"),
    /** The errors and warnings that are found without running it, as JSON. */
    PROBLEMS_JSON("problems-json"),
    /** The words that mean something in every source: reserved words and builtin functions. */
    WORDS("words"),
    /** The names of the methods of the kind of values whose name is the source, such as {@code List}. */
    METHODS("methods");

    private final String word;

    View(String word) {
        this.word = word;
    }

    /** The word that selects the view. */
    @Override
    public String toString() {
        return word;
    }

    /** Whether there is no such view of a source with errors. */
    public boolean needsTree() {
        return switch (this) {
            case TOKENS, TOKEN_OFFSETS, TOKENS_JSON, PROBLEMS, PROBLEMS_JSON, WORDS, METHODS -> false;
            case NONE, BYTECODE, STATEMENTS, TREE, TREE_JSON, FORMATTED -> true;
        };
    }
}
