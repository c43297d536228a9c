package org.zexus.builtins.regex;

/** Where in a text a match may lie. */
public enum Matching {
    /** Anywhere. */
    SEARCH("search"),
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
