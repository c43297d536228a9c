package org.zexus.builtins.regex;

/** Where in a text a match may lie. */
public enum Matching {
    /** Anywhere. */
    SEARCH("search"),
    /** Anywhere, but an empty match does not count where the search starts. */
    ADVANCING_SEARCH("search,MustAdvance=true"),
    /** At the start. */
    START("match"),
    /** It must be the whole text. */
    WHOLE("fullmatch");

    private final String option;

    Matching(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}
